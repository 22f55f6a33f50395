"""Phantoms go the way of every mammogram: imported, decoded, tagged from their table."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core import lexicons
from core import workspace as workspaces
from core.domain.study import ImageState, Provenance
from core.imaging.pool import DecoderPool
from core.ingest import plan as planning
from core.ingest.apply import apply
from core.ingest.tables import import_table
from core.phantom import population
from core.phantom.generate import generate
from core.store import Store, breasts, findings, images, pathology

PATIENTS, SEED = 9, 5


def test_import_and_table_bring_every_image_tag_and_outcome_of_every_style(tmp_path: Path) -> None:
    made = generate(tmp_path / "phantoms", patients=PATIENTS, seed=SEED)
    workspace = workspaces.create(tmp_path / "workspace")
    with Store.open(workspace.database) as store, DecoderPool(workspace.cache) as pool:
        planned = planning.scan([made.folder], store, pool, scratch=tmp_path / "scratch")
        assert len(planned.new) == made.images
        assert {Path(r.path).name for r in planned.refused} == {"truth.csv", "lesions.csv"}
        done = apply(planned, store, workspace, pool)
        assert not done.unreadable
        result = import_table(made.truth, "generic", None, store, workspace, pool=pool)
        assert result.rows == made.breasts == result.imported + result.merged
        with store.read() as reading:
            known = breasts.all_breasts(reading)
            proven = pathology.all_proven(reading)
            plans = [population.patient(SEED, n) for n in range(1, PATIENTS + 1)]
            expected = {(p.key, b.side): b for p in plans for b in p.breasts}
            assert {(k.patient_key, k.side) for k in known} == set(expected)
            assert len({plan.style for plan in plans}) == 3
            lexicon = lexicons.get()
            for breast in known:
                plan = expected[breast.patient_key, breast.side]
                bits = lexicon.vectorise(findings.of_breast(reading, breast.id)).bits
                wanted = {f"{a}.{v}" for f in plan.findings for a, v in f.descriptors}
                np.testing.assert_array_equal(bits, [bit in wanted for bit in lexicon.layout])
                outcome = proven[breast.id].outcome if breast.id in proven else None
                assert outcome == plan.outcome
                assert breasts.density(reading, breast.id) == plan.density
                views = images.of_breast(reading, breast.id)
                assert len(views) == 2
                for image in views:
                    assert image.state is ImageState.READY
                    assert image.header.side_from is Provenance.CODE
                    assert image.header.view_from is Provenance.CODE
                    assert image.header.orientation_from is Provenance.CODE
