FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY factcheck factcheck
COPY rules rules
RUN python -m venv /opt/factcheck && /opt/factcheck/bin/pip install --no-cache-dir ".[formats]"

FROM python:3.12-slim
COPY --from=build /opt/factcheck /opt/factcheck
RUN useradd --create-home --uid 10001 desk
USER desk
WORKDIR /articles
ENV PATH=/opt/factcheck/bin:$PATH PYTHONUTF8=1
ENTRYPOINT ["factcheck"]
CMD ["--help"]
