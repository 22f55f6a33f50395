"""Tells objects about images from images, and reads them; only in a helper process."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

from pydicom.dataset import Dataset

from core.domain.errors import RefusedFile
from core.domain.evidence import EvidenceKind
from core.imaging import attributes as read
from core.imaging import structure
from core.imaging.cad import MAMMOGRAPHY_CAD, read_cad
from core.imaging.evidence import Content, Evidence
from core.imaging.header import dataset, patient_key
from core.imaging.presentation import GREYSCALE
from core.imaging.presentation_file import moment, read_presentation

REPORTS = "1.2.840.10008.5.1.4.1.1.88."
PRESENTATIONS = "1.2.840.10008.5.1.4.1.1.11."
_KINDS = {MAMMOGRAPHY_CAD: EvidenceKind.CAD, GREYSCALE: EvidenceKind.PRESENTATION}
_UID = re.compile(r"[0-9.]{1,64}")


def read_evidence(path: Path) -> Evidence | None:
    """The CAD report or presentation state in a file; None when it is another object.

    Raises
    ------
    RefusedFile
        When the file is damaged, is a report or a state of another kind, or does not say
        which object and exam it is.
    """
    with structure.opened(path, image=False) as found:
        data = dataset(found)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _evidence(data)


def _evidence(data: Dataset) -> Evidence | None:
    sop_class = read.text(data, "SOPClassUID")
    kind = _KINDS.get(sop_class)
    if kind is None:
        _refuse_others(sop_class)
        return None
    uid, study = read.text(data, "SOPInstanceUID"), read.text(data, "StudyInstanceUID")
    if not _UID.fullmatch(uid) or not _UID.fullmatch(study):
        raise RefusedFile(
            f"This {kind.value} object does not say which object and exam it is: export it again."
        )
    content: Content | None = None
    fault = ""
    try:
        content = read_cad(data) if kind is EvidenceKind.CAD else read_presentation(data)
    except RefusedFile as refused:
        fault = refused.reason
    except (MemoryError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 (whatever a hostile object makes pydicom raise)
        fault = f"It cannot be read ({type(error).__name__}): export it again."
    created = moment(data, "ContentDate", "ContentTime")
    if created is None:
        created = moment(data, "PresentationCreationDate", "PresentationCreationTime")
    return Evidence(
        kind=kind,
        sop_instance_uid=uid,
        study_instance_uid=study,
        patient_key=patient_key(data, study),
        created=created,
        manufacturer=read.text(data, "Manufacturer")[:64],
        content=content,
        fault=fault,
    )


def _refuse_others(sop_class: str) -> None:
    if sop_class.startswith(REPORTS):
        raise RefusedFile(
            "This is a structured report of another kind: only mammography CAD reports are "
            "read; leave it out."
        )
    if sop_class.startswith(PRESENTATIONS):
        raise RefusedFile(
            "This is a presentation state of another kind: only grey-scale ones are read; "
            "leave it out."
        )
