"""Zip archives opened with bounds, so that a small file cannot unpack into all of memory."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from factcheck.errors import ReadError

# The largest office file among government press releases with pictures has some 300 members and unpacks to 60 MB.
MAX_MEMBERS = 5_000
MAX_UNPACKED = 200_000_000
MAX_PART = 50_000_000


class Archive:
    """A zip archive in memory; parts are read one by one, each within the limit."""

    def __init__(self, raw: bytes, path: str) -> None:
        """Raises ReadError: E421 too many members or too large unpacked, E422 damaged."""
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged(path, "it is no zip archive") from error
        members = self._zip.infolist()
        # zipfile never gives out more of a member than its declared size, so the sum bounds what can be read.
        if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
            raise ReadError(
                f"unpacks to more than {MAX_UNPACKED // 1_000_000} MB or {MAX_MEMBERS:,} parts: no article does",
                path=path,
                code="E421",
                hint="save it again from the program that made it",
            )
        self.names = [m.filename for m in members]

    def read(self, name: str) -> bytes:
        """One part, unpacked. Raises ReadError: E420 encrypted, E421 too large, E422 missing or damaged."""
        try:
            member = self._zip.getinfo(name)
            if member.flag_bits & 0x1:
                raise encrypted(self.path)
            if member.file_size > MAX_PART:
                raise ReadError(f"its part {name} is larger than {MAX_PART // 1_000_000} MB", path=self.path, code="E421")
            return self._zip.read(member)
        except KeyError:
            raise damaged(self.path, f"its part {name} is missing") from None
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, OSError, EOFError, RuntimeError) as error:
            raise damaged(self.path, f"its part {name} cannot be unpacked") from error


def encrypted(path: str) -> ReadError:
    """The file needs a password."""
    return ReadError("the file is protected by a password", path=path, code="E420", hint="save a copy without one")


def damaged(path: str, what: str) -> ReadError:
    """The file is not what its suffix says, or cut short; `what` is wrong with it, in words of ours that every report can translate."""
    return ReadError(f"the file is damaged: {what}", path=path, code="E422", hint="save it again from the program that made it")
