"""A table's tags of one breast, from the store and back."""

from __future__ import annotations

from dataclasses import replace

from core.domain.assessment import Assessment, Pathology
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon, terms_of
from core.domain.study import BreastId, ReaderId
from core.ingest.cells import TableFinding
from core.ingest.mapping import Mapping
from core.ingest.tags import BreastTags
from core.store import assessments, breasts, findings, pathology
from core.store.work import Unit

GATE = "import"
"""Stands where an assessment names the gate's policy: no reader looked."""


def source_of(mapping: Mapping) -> str:
    """What a pathology from this table names as its source."""
    return mapping.pathology_source or mapping.reader


def load_tags(
    unit: Unit,
    breast: BreastId,
    reader: ReaderId,
    mapping: Mapping,
    tags: BreastTags,
) -> BreastTags:
    """Fill ``tags`` with what this table's reader has said of a breast in earlier imports."""
    for finding in findings.of_breast(unit, breast, reader):
        tags.findings[finding.tracking_uid] = TableFinding(finding.type_key, finding.descriptors)
    saved = assessments.get(unit, breast, reader)
    if saved is not None:
        tags.category = saved.category
    tags.density = breasts.density(unit, breast)
    proven = pathology.get(unit, breast)
    if proven is not None:
        tags.outcome, tags.outcome_detail = proven.outcome, proven.detail
        tags.outcome_fixed = proven.source != source_of(mapping)
    tags.settle()
    return tags


def restated(finding: Finding, lexicon: Lexicon) -> Finding:
    """A finding that its table says again, in the version it was said in this time.

    Where that version has no longer all its terms it keeps the version it had: the
    terms that are missing there are shown by their keys and told before training.
    """
    now = replace(finding, lexicon=lexicon.id, lexicon_version=lexicon.version)
    same = finding.lexicon == lexicon.id
    return now if same and set(terms_of(now)) <= lexicon.live else finding


def save_tags(
    unit: Unit,
    breast: BreastId,
    tags: BreastTags,
    *,
    reader: ReaderId,
    mapping: Mapping,
    lexicon: Lexicon,
) -> None:
    """Write what changed since :func:`load_tags`."""
    known = (
        {f.tracking_uid: f for f in findings.of_breast(unit, breast, reader)} if tags.grown else {}
    )
    for name, finding in tags.findings.items():
        if name not in tags.fresh:
            continue
        findings.add(
            unit,
            breast=breast,
            reader=reader,
            lexicon=lexicon.id,
            lexicon_version=lexicon.version,
            type_key=finding.type_key,
            descriptors=finding.descriptors,
            tracking_uid=name,
        )
    for name in sorted(tags.grown):
        new = replace(known[name], descriptors=tags.findings[name].descriptors)
        findings.replace(unit, restated(new, lexicon))
    if tags.category is not None and tags.conclusion_changed:
        assessments.save(
            unit,
            Assessment(breast, reader, tags.category, tags.density, "", GATE, unit.now),
        )
    if tags.density is not None and tags.density_changed:
        breasts.set_density(unit, breast, tags.density, mapping.reader)
    if tags.outcome is not None and tags.outcome_changed and not tags.outcome_fixed:
        pathology.set_pathology(
            unit, Pathology(breast, tags.outcome, source_of(mapping), tags.outcome_detail)
        )
