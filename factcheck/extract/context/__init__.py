"""What a figure is about, one file per question: attribute, role, label, period, scope, modality, witness."""
