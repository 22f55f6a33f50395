<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source> (all that it never learnt from)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source> (line {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source> (signal {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source> ({0} patients, {1} queries)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/breasts.py"/>
        <source> of the collection {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tombstones.py"/>
        <source> on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source> with both views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>, drawn of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>, not close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>, nothing was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>, {0} images at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>: compare the two runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>; and {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/pins.py"/>
        <source>A PIN has {0} to {1} characters: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A biopsy is recommended with category 1 or 2: nothing here calls for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A comparison needs at least one run on either side: name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>A decoder process could not be started: install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>A decoder process could not be started: run the self-test and install again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A draft of a reader is another one here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A fat-containing mass with a suspicious category: fat speaks for a benign mass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>A file in {0} is refused: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that is another patient&apos;s here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that is not here: import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that shows the other breast here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image whose file is another one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A halo around a spiculated mass: a halo goes with a circumscribed margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>A lesion behind the nipple has no clock face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/saved_lists.py"/>
        <source>A list needs a name: type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A lymph node with a spiculated margin: call it a mass, or look at the margin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass that is described like calcifications: call it a mass with calcifications, or tag the calcifications as a finding of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass with calcifications, but no calcification is described.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass with calcifications, but the mass is not described: say its shape, margin or density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass without shape, margin or density: describe it, or it teaches the model nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A note on a teaching case is another one here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/exams.py"/>
        <source>A patient needs an id: name the column that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>A point has no size: draw a box, an ellipse or an outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>A reader changed a finding meanwhile: look at this breast again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>A reader needs a name: type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>A reader&apos;s name has at most {0} characters: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A reader&apos;s point lies elsewhere here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>A restore needs a reason: say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A round or oval, circumscribed mass with category 4C or 5: look at its margin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A run is named twice on one side: name each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A run is on both sides, so that nothing could differ there: name it on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>A seed is a whole number from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A segmental or linear distribution with category 1 or 2: such a distribution is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>A sequence in its header holds no items: damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/site.py"/>
        <source>A share of malignant breasts lies between 0.001 and 0.999, and {0} was given: choose another, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A sign is announced, but none is named: choose the sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A spiculated margin with category 1 or 2: a spiculated mass is suspicious unless it is a known scar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A spiculated margin with category 3: a probably benign mass is circumscribed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A suspicious category with an interval only: what is suspicious is worked up, not left to the next round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A suspicious category, but no finding is tagged in this breast: tag what is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>A tag counts where at least half of them give it, until you settle them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>A template needs a name: type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>A training is under way with this workspace&apos;s images: wait for it or cancel it, then delete the patient; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/lock.py"/>
        <source>A training of this workspace is already under way: wait for it or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>A whole batch needs about {0} on the graphics card, and {1} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>A workspace cannot be made in {0} ({1}): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, fine-tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, linear layer on the frozen encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, linear probe (primary)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, linear probe on the frozen vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, opinion (both, calibrated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, opinion (probe and vote, calibrated together)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, the probe on the tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, the same probe on the tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, vote of the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Add a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>All cases are of one patient: they give no interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>All four views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>All readings are in one category: agreement beyond chance cannot be told from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>All tagged breasts carry the same manifestations, so none can be told from another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>All tagged breasts carry the same manifestations: tag other ones before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/ranking.py"/>
        <source>All the tags asked for weigh nothing: give one group a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>Among the held-out patients there are not both proven benign and malignant breasts: prove more cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/metrics.py"/>
        <source>An AUC needs proven benign and malignant breasts among the held-out patients: prove more cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>An administrator adds new readers here: ask one to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>An asymmetry is seen in one view only, and this one is marked in two: call it focal, or look for a mass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>An element is longer than the sequence around it: damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>An evidence sheet shows pathology, similar cases and the opinion: save your assessment of this breast first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/permission.py"/>
        <source>An export shows pathology and the work of others: save your assessment of every breast of this patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>An icon in its header is damaged: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>An image cannot be copied into the workspace ({0}): free some space and import again; what was imported before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>An image of this exam is here in another exam: it was left there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>An image of this exam is here with other bytes: it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>An image that it was marked on shows another breast by now: correct the image&apos;s side first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>An image that it was marked on shows another breast by now: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/images.py"/>
        <source>An image with this SOP Instance UID is there already: it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/evidence.py"/>
        <source>An object with this SOP Instance UID is there already: it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/site.py"/>
        <source>An operating point lies at a {0} of 0.5 to 0.999, and {1} was given: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>An opinion is on the images of one breast: ask about a breast, or drop its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>Annotation {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Any finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>As stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Ask for 1 to 9999 phantom patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Ask for an opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Assess {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Assessment 0, or 4 and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Assign exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>At most all of the phantom patients can have tomosynthesis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/window.py"/>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Backing up without the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Batches will be smaller than asked for. Choose a smaller batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Branching or pleomorphic calcifications with category 1 or 2: this form is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Breasts learnt from, by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts not tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts of different patients that share an image file: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts of different patients whose images carry the same UID: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts on which readers differ and nobody settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts read by several: {0}; settled: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts that share an image file with another breast: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts without CC or MLO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts without a usable image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>Brier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Brier score, opinion (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Brier score, probe (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Bring a reader back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/approximate.py"/>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>Building the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>By the weights of the groups all tagged breasts are alike: give a weight above 0 to a group in which they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>CUDA error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Calcifications that are described like a mass: call them a mass with calcifications, or tag the mass as a finding of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Calcifications without form or distribution: describe them, or they teach the model nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration intercept, opinion (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration intercept, probe (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration slope, opinion (1 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration slope, probe (1 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Came from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Case {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/narrow.py"/>
        <source>Cases are narrowed by pathology once you have saved your assessment of this breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 0 asks for more images, and none are recommended: say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 1 means nothing to report, but findings are tagged in this breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 2 or 3, but no finding is tagged in this breast: tag it, or choose category 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 3 with a normal interval: probably benign is looked at again after a short one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 3 with a strong recommendation to biopsy: then it is more than probably benign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Change a reader&apos;s role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Change descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Change finding type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deciding.py"/>
        <source>Change the site&apos;s choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Checking the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Choose a smaller image size, encoder or batch, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/agreement.py"/>
        <source>Choose at least two readers to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Choose fewer epochs or steps, a smaller image size or encoder, or a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Close other programs, or choose a smaller image size or encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Collection {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>Comparing exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Copy their folder (config.json and model.safetensors) to it and choose that folder, take another encoder, or allow training from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>Copying the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/corrections.py"/>
        <source>Correct an orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Correct location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/corrections.py"/>
        <source>Correct side and view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <source>Decoding images once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Deflated Explicit VR Little Endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Deflated Image Frame Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting a patient needs a reason: type why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting decoded images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Described in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Diagnosis, triage, or any decision about a patient: it is a research tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Drawing phantoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/author.py"/>
        <source>Drop an outdated undo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>Embedding images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <source>Embedding what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Encapsulated Uncompressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Encoder started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entries {0} to {1} are missing from the history: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entry {0} of the history is not the one that {1} was made with, though the history is whole in itself: it was rewritten or exchanged; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entry {0} of the history was altered: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Even two images at a time on the processor: the run {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/permission.py"/>
        <source>Everybody&apos;s tags leave and enter this workspace by an administrator only: ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Explicit VR Big Endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Explicit VR Little Endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>Exporting vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Fewer than two persons have saved an assessment of this breast: there is nothing to settle yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>Fewer than two tagged breasts have an image: tag more before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Finding type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Finding without category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Finding {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>Finding {0} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>Finding {0} was not removed: there is nothing to restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/image_places.py"/>
        <source>Findings were marked on that image since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>Fitting the opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>For research use: it finds similar cases and gives an opinion beside a reader&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>For {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>For {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Free space on the disk of the workspace, or choose a smaller image size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Frozen data, SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/window.py"/>
        <source>Full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>GE private Implicit VR Big Endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>HEVC video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000 Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000 Lossless, by resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>How alike what it finds is, by subgroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>How good it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>How it was fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>How it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>How many patients it learnt from was not written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images not where they lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Images of another kind than it learnt from: tomosynthesis slices, ultrasound, magnification and spot views, breasts with implants where none were among its patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images that cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Implant-displaced views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Implicit VR Little Endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Import more exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>Importing tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>In use since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>In use when it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>In {0} it lies on the nipple&apos;s axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>It cannot be read ({0}): export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>It claims {0} frames and holds {1} pieces of pixel data: copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>It claims {0} frames: 1 to {1} can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/fragments.py"/>
        <source>It does not say where its frames begin: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>It is like that already: there is nothing to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>It is marked in no view of this exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>It lies high and far back: taken as the axillary tail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>It passes in parts{0}: the loss is still of all, the run takes longer. Or choose a smaller batch or image size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was ended early by a person; the best epoch until then counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was ended early: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was made in another workspace. It has not learnt from patients of this one as far as is known here; a patient of both cannot be recognised, so that what is measured here may be flattered by her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>It was not decoded within {0} seconds: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>It was not embedded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>It was not measured yet: evaluate the run (maninegs evaluate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/evidence.py"/>
        <source>It was read by another version of the program: import it into a new workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG 2000 data have no header: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG data have no beginning: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG data have no frame header: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its RLE data are damaged: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its RLE data end early: copy or export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Its accepted model is not in the workspace any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its bitmap shutter is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed data claim {0} x {1} pixels and its header {2} x {3}: refused; export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed data have {0} channels of {1} bits and its header one of {2}: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed pixels have another shape: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>Its corrected place has a term that this version does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its decoded pixels cannot be read back: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>Its decoder answered nonsense: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>Its file is missing: put it back, or relink it with “maninegs relink FOLDER”; its findings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its frames name another side than its header: check the marker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its header cannot be read ({0}): export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header has more than {0} elements: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header is longer than 64 MiB: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header nests sequences more than {0} deep: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its header nests too deep: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its modality table is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its number of frames is no number: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its offset table is too long: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/fragments.py"/>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixel data are empty: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its pixel data are {0} bytes where {1} x {2} pixels need {3}: copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixel data have too many fragments: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixels are floating-point numbers: this is no mammogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixels are not in the file but on a server ({0}): export the image with its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its pixels have {0} of {1} bits: only up to 16 bits can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its presentation table is damaged and not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Its settings are of another version of this program and are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Its settings were {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its training pixels cannot be read back: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its transfer syntax {0} is not supported: export the image uncompressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>Its views differ by {0} mm in the distance from the nipple: check that they show one lesion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its {0} bytes claim to hold {1} x {2} pixels: more than {3} to 1 is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data are damaged (values beyond {1} bits): copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data are damaged ({1}): copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data stop early: copy the file again, or export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its {0} is not one unsigned short number: damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Full Progression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Lossless, first-order prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Spectral Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG XL Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG XL from JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG-LS Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG-LS Near-lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP Deflate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP High-Throughput JPEG 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP High-Throughput JPEG 2000 Deflate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Judging the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/keeping.py"/>
        <source>Keep as a teaching case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Keeping the present file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Laying out the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/keeping.py"/>
        <source>Let a teaching case go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/card.py"/>
        <source>Lexicon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>Line {0} of {1} does not hold what an export holds there: export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>Line {0} of {1} does not hold what is to be there: correct it, or export again; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>Line {0} of {1} has too many cells or too few: correct it, or export again; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>Line {0} of {1} is too long to be an exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>Local maps of {0} images would take {1} GB, more than the {2} GB that are kept for them: a search by region compares with whole views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at similar cases, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at the opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Looking for cases by {0} needs the image: open it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>Looking for moved images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>Looking through files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Magnification views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Making the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance at random, lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the best there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the best there is, lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the nearest, lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Mark region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Measured in the way of another version of this program: evaluate the run again, where it is still there, for the measures of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Measured on held-out patients only; 95 % intervals by a bootstrap over patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Model {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Models do not learn {0}: choose another tag to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Mosaic {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Move region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/doors.py"/>
        <source>Names and paths are written by the lossless format alone: choose json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Nearest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No AUC can be measured until there is one. Enter more proven outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>No CUDA device was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written (the disk is full): free some space; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written ({0} MB are needed and {1} MB are free): free some space; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written into {0} ({1}): check its permissions; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written into {0} ({1}): free some space; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/partition.py"/>
        <source>No breast with images belongs to the collection {0}: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>No case was read by all of these readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>No close case. The nearest are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/truth.py"/>
        <source>No finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No held-out breast is proven {0}: the labels are one-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>No marked view reaches from the nipple to the chest wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>No marked view says where in the breast it lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>No model was in use when its training began: there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No patient is held out to measure the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No patient is set aside to validate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/breasts.py"/>
        <source>No patient{0} is held out of this run: choose another collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>No proven case here has {0}, so that an opinion would be a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>No proven case of another patient was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>No subgroups were measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>No tagged breast has both views, and the views against each other are all that is to be learned: add the missing views, or learn the manifestations too (IM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>Nobody knows how {0} lies: its marks say nothing of the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>Nobody knows which breast that image shows: set its side and view first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>None of the images could be prepared: import readable ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Nothing was named to look for: open an exam first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Of each breast one CC and one MLO image are compared, and this is not one of them: look for the whole breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>Of {0} proven breasts {1} are {2}: patients drawn without regard to outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>On the processor of this computer the run would take {0}, by a rough count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>On the processor the run {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>On which subgroups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>One could be learnt from and the other held out. Join the patients if they are one woman, or delete the one that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>One of them always says the same: kappa is 0 whatever the other says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>One of them is a changed copy of the other. Join the patients if they are one woman, or delete the one that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>One patient was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>One view was looked at, standing for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deciding.py"/>
        <source>Only an administrator decides this: ask one to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Only an administrator may change this: ask one to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Only an administrator may delete a patient: ask one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>Only an administrator may see how others read: ask one to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Only there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Only what was said of this breast can be settled on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>Only what you did yourself can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Open again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/doubt.py"/>
        <source>Ordering by doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Orientation assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/image_places.py"/>
        <source>Other images were placed there since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Other than the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Other than the preset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Overwriting the freed space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Patients whose images it learnt from, as a measure of how good it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Patients with breasts both to learn from and held out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Phantoms cannot be written to {0} ({1}): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/anatomy.py"/>
        <source>Place the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Placing breasts on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Popcorn calcifications that are tiny: popcorn calcifications are coarse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Positioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Preparation of the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>Preparing images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Preparing the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>Proven cases of {0} patients have {1}, and an opinion on such needs {2}: prove more cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Proven {0} breasts are there of {1} patients; an opinion needs {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>Pseudonyms make no sense beside names or paths: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Putting the copy in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>Putting the model into use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>RLE Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>Reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>Recording exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>Recording images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Relink them, or they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Remove a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Remove finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Remove region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/anatomy.py"/>
        <source>Remove the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Rename a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Research use - not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>Restore: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Retire a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>SHA-256 of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>SQLite {0} can damage a workspace: install pysqlite3 0.6.1 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Save a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>Save your assessment of this breast, and the opinion appears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>Save your own assessment of this breast first: others&apos; are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/retrieval.py"/>
        <source>Searching for similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Seen in training: the encoder learnt from this patient&apos;s images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, fine-tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Set a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Set their side and view, or they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settle on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settling is for adjudicators: ask an administrator to make you one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settling needs a reason: choose a phrase or type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Several runs begin with {0}: give more of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Share of the nearest with the same outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Similar cases will be shown, and no opinion. Enter more proven outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Size of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>Some images have no local maps: a search by region compares with whole views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Some of its contrast tables are too long and not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>Step {0} gave no finite loss and was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag more exams, or choose a model that uses manifestations: it takes breasts with one view too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag more exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag other kinds of findings too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged large, and its marks measure {0} mm: large means more than 20 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged moderate, and its marks measure {0} mm: moderate means 10 to 20 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged small, and its marks measure {0} mm: small means less than 10 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>Tags of mammograms; for research use, not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tags without a place in {0}: {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Take a PIN away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Take assessment away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Take back assigned exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Take pathology away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Take template {0} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Telling who a person is, or joining records of different sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Template {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Text is burned into the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That assessment was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That breast was settled otherwise since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That finding was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>That image is of another patient: a finding is never marked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>That image is of the other breast: mark the finding in its own, or add one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That image or a finding on it was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That image was turned elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/saved_lists.py"/>
        <source>That list is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>That mark was changed elsewhere meanwhile: look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That pathology was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That point was moved elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>That region is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That template was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad.py"/>
        <source>The CAD report has no CAD Processing and Findings Summary: export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad.py"/>
        <source>The CAD report holds more than {0} marks: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The JPEG image is cut short: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The TIFF image holds no whole numbers: save it as 8 or 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <source>The application closed; the run was saved and can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The axis {0} has no value {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>The backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The batch of {0} is larger than the {1} breasts to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>The breast is assessed and its composition is not: choose a, b, c or d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint of step {0} cannot be written ({1}; {2} MB free): the one before it is kept, and training waits until there is space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint {0} cannot be read: the one before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint {0} was made by another version of ManiNegs: the run cannot go on from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/chestwall.py"/>
        <source>The chest wall is on the wrong side for {0}: check the marker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier in {0} cannot be read: train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>The classifier {0} was not asked about all of these breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier&apos;s log odds are not all finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier&apos;s log odds do not fit its breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The classifier&apos;s loss is not a number any more: lower its learning rate in the settings of the run and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/work.py"/>
        <source>The clock was set back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/work.py"/>
        <source>The clock was set forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>The composition of this breast is another one here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The content of entry {0} was erased and no entry says why: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>The decoder died on it: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set becomes larger than {0} MiB: it is refused as harmful; send it uncompressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set is cut short: copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set is damaged: copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The depth is that of {0}, measured to the image&apos;s edge: the muscle counts as breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory does not hold even two images: choose a smaller size or encoder, or train on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The device&apos;s memory does not hold two breasts at once: choose smaller training pixels or the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory ran out where a smaller pass does not help: close other programs that use it or choose a smaller batch, then resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory ran out: {0} images pass at once from now on; the loss is still of the whole batch, and the run takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>The disk is full, nothing was saved: free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The disk is full, nothing was saved: free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>The disk of the workspace is full: free some space and import again; what was imported before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>The disk that holds {0} does not answer, nothing was saved: reconnect it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The element {0} has no length: damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The encoder cannot be compiled on this computer ({0}): the run goes on without, a little slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The encoder starts from random weights, which needs far more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/pooling.py"/>
        <source>The end of the model does not fit together: train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/pooling.py"/>
        <source>The end of the model holds numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>The evaluation cannot be kept beside its run ({0}): free space and measure again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>The evaluation in {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The exam was left out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <location filename="../../core/interop/tables.py"/>
        <source>The export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The export in {0} cannot be read ({1}): check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>The export in {0} was made by a newer ManiNegs: update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The file cannot be opened ({0}): check its permissions and medium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>The file carries no SOP Instance UID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file does not name its transfer syntax: export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The file does not say its {0}: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file holds no image: it has no pixel data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside a sequence: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside its header: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/decode.py"/>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside its pixel data: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short: its element {0} ends {1} bytes after the file; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short: {0} bytes of its pixel data are missing; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is empty: copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The file is not there any more: look where it went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file&apos;s meta information is damaged: copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>The file&apos;s preamble is that of a program or document: it is never run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>The files cannot be looked through ({0}): free some space in the workspace or check the disk, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The folder of the run {0} cannot be taken away ({1}): close what uses it and delete the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The folder {0} holds no {1}: copy it there, or name the safetensors file itself as the encoder&apos;s weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The former model was trained with the lexicon {0}, this one with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The fragments of its pixel data are damaged: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>The graphics card stopped answering: resume the run, which goes on from its last checkpoint, or let it go on with the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The header of the weights cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/history.py"/>
        <source>The history has no entry {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The history of {0} entries is whole against {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The history was shortened: it ends at entry {0}, but {1} was made when it had {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image claims {0} x {1} pixels: more than {2} a side or {3} million in all are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The image counts twice. Correct the side or delete the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The image file is larger than 1 GiB: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/decode.py"/>
        <source>The image has no frame {0}: it has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The image holds {0} values: save it as 8 or 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image is in colour: only grey-scale mammograms can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image is {0} x {1} pixels: it holds nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>The image shows no breast: open a mammogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The image that CAD ran on is of another size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The image that CAD ran on was projected along another axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>The image was not placed then: undo brings that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/voi.py"/>
        <source>The image&apos;s contrast table is empty: choose another contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/opened.py"/>
        <source>The image&apos;s vector has {0} numbers and the index {1}: refresh the index with the active model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>The images cannot be embedded ({0}): free space and refresh again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: no distance is known in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: the size is not known in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: views cannot be compared for the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>The images need {0} and the disk of the workspace has {1} left: free some space, or import without copying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>The import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>The index in {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The kept comparison cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The last epoch becomes the model, whether or not it is the best. Import more exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The last session ended abruptly; the workspace is as it was at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The last session ended abruptly; the workspace is as it was when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>The lexicon is not valid at {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} changes the codes of {1}, which mean something in {2}: give the new meaning a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The lexicon {0} has no finding type {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>The lexicon {0} has no group {1} to weigh: it has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The lexicon {0} has no group {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/__init__.py"/>
        <source>The lexicon {0} is version {1} of {2}, and version {3} is there already: give it a higher version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} lacks the key from: say &quot;from&quot;: {&quot;version&quot;: &quot;{1}&quot;} and how its terms are to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} lets {1} have one value only, and findings of {2} may have several: keep multiple, or make a new axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map to something else, and still offers it: one key cannot mean two things, retire it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map to {2}, which it does not offer: map it to a term that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map, which {2} does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} offers the axis {1} again, which was retired: a retired key never comes back, choose a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} offers {1} again, which {2} had and a later version retired: a retired key never comes back, choose a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that it follows {1} {2}, which is not there: put that file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that it follows {1}, and the version before it is {2}: follow that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that {1} follows {2}: that makes a circle, name the version before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/shelf.py"/>
        <source>The lexicons {0} and {1} both claim {2} version {3}: {4} holds, give the other a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps could not be written: free space and refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps do not fit their images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps do not fit their scales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps in {0} cannot be read: refresh, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The loss is not finite again and again: lower the learning rate or check the images, then start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/record.py"/>
        <source>The loss stayed above its start for {0} epochs ({1} after {2}): lower the learning rate, then start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The loss was not finite {0} times in a row: the run went back to step {1} and goes on with half the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The manifest in {0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The manifest of the {0} does not name its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The manifest of the {0} in {1} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>The map in {0} does not hold its vectors&apos; breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>The mapping {0} says {1}, which the lexicon {2} does not offer: correct the mapping or choose the lexicon it was written for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>The marks do not tell the hour within the quadrant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>The model before ({0}) cannot be used again, so the present one stays: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The model cannot be copied into the workspace ({0}): free space and accept the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model cannot be written to {0} ({1}): choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The model in use before may have learnt from patients that are held out here, since one of the two was trained on folds: compare runs on the stored test patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model in use cannot be compared with the new one: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/looking.py"/>
        <source>The model in use has no local map of {0}: refresh, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use has not seen breast {0} yet: refresh, or wait until its images are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The model in use is not the one that was accepted: accept a run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model in use now ({0}) is another one than when this training began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use was made with the lexicon {0} and the workspace now has {1}: train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use was made with the lexicon {0}, of which no file is there (the newest is {1}): put it back, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model in use was trained on pixels of another recipe: it is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <location filename="../../core/retrieval/query.py"/>
        <source>The model in use was trained on pixels prepared in another way than this program&apos;s: train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model in use when its training began takes images that are prepared otherwise than these, so it cannot be measured on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model in {0} cannot be copied into the workspace ({1}): free space and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/folder.py"/>
        <source>The model in {0} cannot be read: accept another or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>The model never saw a view {0}: it knows {1} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model was trained on pixels of another recipe: train again before embedding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/heads.py"/>
        <source>The model was trained on pixels of another recipe: train again before measuring it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The model will come without a measured AUC. Import more exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model {0} cannot be compared: its run&apos;s folder is gone, and no comparison was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>The model {0} was accepted and stays: it can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>The model&apos;s document and manifest do not agree: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s document and manifest do not agree: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record does not hold its {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record is another model&apos;s: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s record is not understood: update this program, or ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record was made by a newer ManiNegs: update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s settings are not understood: update this program, or ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>The name {0} is that of {1}: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The nipple in {0} is the program&apos;s suggestion: place it to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The nipple is not placed in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The orientation of the image that CAD ran on is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The orientation of this image is not known for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>The pathology of this breast is another one here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The patient is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The patient is in the {0} part here and in the {1} part there: she stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The pixel data are not packed as the transfer syntax {0} says: export the image again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/serve.py"/>
        <source>The pixels could not be embedded ({0}): try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state draws more than {0} graphics or {1} points: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state names more than {0} images: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state names no image: export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this image on its side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this image upside down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this {0} breast with its chest wall on the {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state turns its images by {0} degrees: only right angles can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state writes more than {0} texts: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are in a format that can run code when it is opened, so they are not: take the model.safetensors of the same model, or save it once with transformers&apos; save_pretrained, which writes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are not on this computer: copy their folder (config.json and model.safetensors) to it and name that folder as the encoder&apos;s weights, or allow training from random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are not on this computer: the run starts from random weights, as the settings allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are of another encoder than the settings describe ({1}): choose weights that fit, or the encoder that they are of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} cannot be read ({1}): copy them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>The pretrained weights {0} cannot be used ({1}): copy them again from where they came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} were altered or are not the file that the settings mean: copy them again, or choose the weights anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>The processor does not compute in fp16: full precision is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/resources.py"/>
        <source>The program&apos;s data files are missing (looked in {0}): install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The proven breasts in common are all of one outcome: no AUC is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>The proven cases are too few to set some of them aside for checking: prove more cases of the rarer outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The reader {0} is a person in one place and none in the other: rename the one here, then import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/some_lines.py"/>
        <source>The reader {0} is somebody else in one place than in the other: rename the one here, then import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The reason names the patient and would stay: leave her id out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/windows.py"/>
        <source>The region lies outside of the breast as the model sees it: draw it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>The region that was chosen has no clock face of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/content_tree.py"/>
        <source>The report has more than {0} items: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/content_tree.py"/>
        <source>The report nests more than {0} deep: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>The restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The result would flatter the model. Restore a backup, or join the patients again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} asks nothing in the rule {1}, so it would always hold: say what has to meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} asks {1} in the rule {2}, which is about a {3}: take it out, or say about otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} has the rule {1} twice: keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} switches off {1}, which no rule is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The run takes {0} on {1}, by a trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The run was cancelled; its folder is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The run was interrupted and saved; it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/protocol.py"/>
        <source>The run was made by a newer ManiNegs: update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The run writes about {0}, and {1} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>The run {0} has no model: only a finished training has a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The run {0} has no {1} to measure: let its training finish first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The run {0} is under way: wait for it or cancel it, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>The run {0} offers no model any more: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The run {0} stays, since its accepted model is not whole without it: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/runs.py"/>
        <source>The run {0} was deleted and cannot go on: start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>The run&apos;s folder is gone: what the store and its model know is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The runs learnt from different snapshots of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The runs were not measured on any breast in common: compare runs of one workspace that hold out the same patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same, benign breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same, malignant breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>The sampler&apos;s state belongs to other data: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>The sampler&apos;s state is of another version of the program: start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>The saved opinion cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/server.py"/>
        <source>The search for similar cases was closed: open the case again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The setting “{0}” {1}: the usual value is taken instead; set it again in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The settings cannot be kept in {0} ({1}): free space, or make the folder writable, and set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The settings in {0} cannot be read and the usual ones are taken: what was there is kept in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The settings of the model in use before cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} cannot be read ({1}): ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} has a table [{1}] that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} is no valid TOML ({1}): ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0}: [{1}] must be a table of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0}: {1} in [{2}] {3}; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>The site&apos;s choices cannot be kept in {0} ({1}): free space, or make the folder writable, and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pictures.py"/>
        <source>The small picture {0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot in {0} cannot be read: start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot names an image that it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot&apos;s pixels do not fit its {0} images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot&apos;s {0} do not fit its {1} breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>The table has no column {0}, where the mapping {1} expects the patient: choose the mapping that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} cannot be read ({1}): check its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} has no sheet {1}: it has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is empty: it needs a line of column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is no readable XLSX: save it again or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is not valid CSV from line {1} on ({2}): correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is not written in {1}: name its encoding in the mapping (encoding: gb18030, for example).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is too large (256 MiB): split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} names a column twice: rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The tensors of the weights overlap or leave gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>The training data cannot be written ({0}): free space and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>The training pixels cannot be written ({0}): free space and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>The training settings in {0} are not valid ({1}: {2}): choose a preset again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The validation loss of this epoch is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file does not hold tables of vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file holds numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s breasts and views differ in dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s breasts do not fit its vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s images do not fit its vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The vectors are of another model than this run&apos;s: embed the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vectors in {0} cannot be read: make them again from the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The vectors of the model in use were made in another workspace: refresh the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>The vocabulary has no group {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>The vocabulary has no {0} among its {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The weights are longer or shorter than their header says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The weights are no safetensors file: the model is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The worker ended without a word{0}: resume the run, which goes on from its last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/protocol.py"/>
        <source>The worker said something that is no event: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/server.py"/>
        <source>The worker that embeds images does not answer: try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>The workspace in {0} was made by a newer ManiNegs: update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The workspace lies in {0}, where its database could be damaged: move it to a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} has {1} twice (line {2}): keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} has {1} twice: keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image has {1} channels of {2} bits: only grey or colour images of up to 16 bits can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is damaged ({1}): copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is damaged: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is not the size it claims: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is too large in colour: save it in grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} belongs to another {2}: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} holds {2}, which its manifest does not name: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} lacks {2}: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no JSON (line {1}): correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no JSON: it is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no YAML{1}: correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is not valid at {1} (line {2}): {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} must hold keys such as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The {0} of the pretrained weights {1} is too large to be one: copy the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The {0} patients have not both proven benign and malignant breasts: prove more cases before training a classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} uses an alias (line {1}): write the value out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The {0} was altered or is another model&apos;s: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} {1} cannot be read: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>There are no images to embed: import exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>There are no tags to look for: tag a finding, or choose some here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>There are proven {0} breasts of {1} patients, and an opinion needs {2}: prove more cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>There are vectors of {0} breasts, and a map needs {1}: import more cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>There are {0} breasts with a CC or MLO image that can be used, and training needs {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>There are {0} tagged breasts{1} of {2} patients to learn from, and training needs {3} of {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>There is a reader {0} already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>There is no Metal device: the run goes on with the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <location filename="../../core/retrieval/service.py"/>
        <source>There is no breast {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>There is no breast {0} in this workspace: see `maninegs list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>There is no database {0} to look at: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>There is no earlier model to go back to: the present one stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/exams.py"/>
        <source>There is no exam {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/doors.py"/>
        <source>There is no export of tags at {0}: choose its folder, or a COCO JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>There is no exported model {0}: name its folder or ZIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>There is no folder {0}: name the folder of the table&apos;s images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/images.py"/>
        <source>There is no image {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>There is no index in {0} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/shelf.py"/>
        <source>There is no lexicon {0}; there are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>There is no mapping {0}: name a YAML file or one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>There is no model in use yet: train one and accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>There is no model {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>There is no opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/patients.py"/>
        <source>There is no patient {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>There is no preset {0}; there are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>There is no reader {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/runs.py"/>
        <source>There is no run {0} in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>There is no run {0}: see `maninegs runs`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>There is no size {0}: choose small or full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pictures.py"/>
        <source>There is no small picture in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>There is no space for a checkpoint: the one before it is kept, and training waits until some is freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <source>There is no such patient in this workspace: check the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/erasures.py"/>
        <source>There is no such patient in this workspace: see `maninegs list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/shelf.py"/>
        <source>There is no version {0} of the lexicon {1}; there are {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>There is no workspace in {0}: import something or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>There is nothing at {0}: check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>There is something in {0} already: choose a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>These images could not be embedded with the model in use when its training began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/patients.py"/>
        <source>These two ids already belong to one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They are left out. Import them anew if they can be had whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They can be found as similar cases and teach nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They can be found. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They do not train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>They never differ: complete agreement gives no interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They train with the view they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>This breast is not settled: there is nothing to open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>This breast was settled otherwise here: that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>This build of torch has no CUDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>This database is not of ManiNegs: choose another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/some_lines.py"/>
        <source>This exam is not here: import its images first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>This file was changed after its import, so marks may not fit: put the original back, or import the changed file as another image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding contains fat and has a suspicious category: fat speaks for a benign mass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding has a suspicious category and the breast category 1, 2 or 3: the breast is as bad as its worst finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>This finding is another reader&apos;s: make your own beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has a segmental or linear distribution: such a distribution is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has a spiculated margin: that is suspicious unless it is a known scar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has branching or pleomorphic calcifications: this form is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, which means nothing to report: choose another, or take the finding away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked in one view only, and there are CC and MLO: look for it in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked on no image: mark it in at least one view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked, but nothing is said of it: describe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is of typically benign calcifications and has a suspicious category: say what is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>This graphics card has no bf16: fp16 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>This image does not keep the places of the one that CAD ran on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>This image is unlike those that the model knows (distance {0}, and 99 of 100 of them lie within {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This is a presentation state of another kind: only grey-scale ones are read; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This is a structured report of another kind: only mammography CAD reports are read; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>This is no PNG, JPEG or TIFF image: check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This is no exported model: its manifest names another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>This is not a DICOM file: its first bytes are those of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>This is not a mammogram: it is an object of {0}; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>This list asks for something that this program does not know: make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>This list is another reader&apos;s: make your own beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model is here already as {0}: put it into use with `maninegs use {1}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model learnt from patients of this workspace, and which of them is not in the file, so that nothing measured here would be true: use the run that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model takes images prepared as {0}, and this program prepares them as {1}: ask for a newer model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model was trained with the lexicon {0}, of which no file is here: ask for it too and put it into the workspace&apos;s lexicons folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/pins.py"/>
        <source>This reader&apos;s PIN cannot be read: let an administrator reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>This training was started by another window: stop, pause or cancel it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace cannot be written: it is open for review only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open for review only: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>This workspace is open for review only: nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open for review only: nothing was saved; open it from a place that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>This workspace is open in {0}: close it there, then restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open in {0}: it is open here for review only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This {0} object does not say which object and exam it is: export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>Too few cases differ for an interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Took the place of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Training began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Training ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Training waits whenever the disk is full. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Treatment of a known malignancy is recommended, and the category is not 6: choose 6, or another recommendation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Typically benign calcifications with a suspicious category: say what else is suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>Value error, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Vendors, densities, ages and finding types that are missing above or have too few cases to say: there its likeness and its opinion are guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it is not for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>What was said of that breast was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>What was said of that exam was changed elsewhere since: the step is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>Where the chest wall is in {0} cannot be told, so it cannot be compared: import it and set its side and view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Why not the worst finding&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <location filename="../../core/interop/tables.py"/>
        <source>Writing exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Writing frozen data anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Writing vectors anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>You may not {0}: ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>a CC view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>a child without pipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/opened.py"/>
        <source>a choice of rows of another index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a cloud folder ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/cells.py"/>
        <source>a descriptor without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>a finding keeps its breast and its reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>a fold is one of at least two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a network folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a network folder ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>a number twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>a person who reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>a place elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <location filename="../../core/imaging/presentation.py"/>
        <source>a point that is nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>a probability holds for a population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>a probability lies in its interval, between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>a quality control image (display rule 40), not a mammogram of a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>a request longer than a line may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>a rotation that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a row holds 1 to {0} slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a row is a line of slots such as RCC LCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>a sentence ends with a full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>a sentence may name {0} and nothing else in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>a share outside of 0 to 100 per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a slot stands in a stage only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a stage has either rows or a walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a stage needs at least one slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor does not have the size of its shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor has no shape or no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor has values of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor is not described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor is not described by whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>ages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed before, disagree after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed with the opinion after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed with the opinion before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>among</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>among {0} proven breasts of {1} patients{2}, {3} malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>an MLO or lateral view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>an archive of this kind is not opened: unpack it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>an axis may not be called type: that means the finding types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>an image of another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>an image that says what its exam says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>an imported table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>an outline of too many points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>and the row gives no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/holder.py"/>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>another source proved another pathology, which was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/lease.py"/>
        <source>another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/lease.py"/>
        <source>another window (process {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>arrays that do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <location filename="../../core/domain/roles.py"/>
        <source>assign exams to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/operating.py"/>
        <source>at a {0} of {1} among the proven breasts here; {2} there {3} ({4} to {5})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>at or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>auc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>axis of type {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>backup {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/lossless.py"/>
        <source>begin pseudonyms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>bit of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>bootstrap by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>brier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>calcification cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>category changed after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>changed between suspicious and not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>check image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>chosen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/sweep.py"/>
        <source>close a training of a deleted patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/regions.py"/>
        <source>compared as a whole: the model in use has no local maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>computer-aided detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>cuDNN error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>database or disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>decide on the gate and the opinion for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <source>decode images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <location filename="../../core/erasure/erase.py"/>
        <source>delete a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>densities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/domain/evidence.py"/>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>disagreed before, agree after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>disk I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>distance of the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/doubt.py"/>
        <source>doubts of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>entry {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>every row is compared, which is slow: `maninegs refresh`, or an open window, builds a quicker one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/graphics.py"/>
        <source>exact, on the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>export everybody&apos;s tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>exported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/lexicons/files.py"/>
        <source>finding type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>finding types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>fits of other breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>fitted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>for better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>for worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <location filename="../../core/jobs/runner.py"/>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>half an entry of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>hanging protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>images by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>images that name no manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>import CAD and presentation states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>import images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>import table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>import table {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>import tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>import: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>individual calcification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>is no regular expression ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>is no setting of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>it cannot be opened ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <location filename="../../core/ingest/decode.py"/>
        <source>it cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>it changed while it was being imported: import it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>it describes a finding without saying of what type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it does not have the size that its header says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>it has more cells than the table has columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>it has neither polygon nor box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it inflates beyond reason inside the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is a link inside an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is an archive inside an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is damaged inside the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is encrypted inside the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>it lies outside of the folder of the DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it names a tensor twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it names too many tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its area is run-length coded: export it as polygons or boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its box is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its compression inside the archive is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is longer than the file or than any header is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>its image changed while it was being imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>its image is not here, or several have its name: import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>its image is unplaced: say which side and view it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>its image is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name ends in a dot or a space, or holds control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive holds a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive is an absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive leads outside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name is that of a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name leads outside of the folder or is not a plain name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its numbers are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tombstones.py"/>
        <source>its patient was deleted from this workspace{0}: it is taken in only where that is asked for (--deleted-too)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its polygon has too few points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>its preamble is the start of a program: never run this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>its tags were taken without its image: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its tensors overlap or leave holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>keep a copy of the workspace as it is and ask whoever answers for its data before anything is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <location filename="../../core/domain/roles.py"/>
        <source>keep lists for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>kept aside: another file with the same SOP Instance UID but different bytes is known; it was not overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept, but it cannot be read. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept, but not shown: its study is here under another patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept: it is shown once an image of its exam is imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>large sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>laterality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>learnt on validation patients here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <source>let the vectors follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>lexicon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>limits {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>manage readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>manifestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>misled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm at detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm in the slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm, magnification corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm, magnification corrected by distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/models/card.py"/>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>more term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>must be written axis.value or type.key, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>nearer than {0} % of random pairs (distance {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>nearness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>needs about {0} of memory, and {1} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>new reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>no ResNet or ConvNeXt in the form that transformers saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>no free number in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>no patient is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/cells.py"/>
        <source>no point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>no side is given, so that it belongs to no breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>no side is given: its tags belong to no breast and were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>no side, or no reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>not a DICOM file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>not assessed by this reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>not built yet: the first search builds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <location filename="../../core/imaging/image_evidence.py"/>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/serve.py"/>
        <source>not square grey images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>not written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>note an earlier deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>on that date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>on the collection {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>opinion seen before an assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>opinion {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>other models have other cases: open them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>other quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>other rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/arrays.py"/>
        <location filename="../../core/dataset/local.py"/>
        <source>other values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/embedding/folder.py"/>
        <source>other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>out of fold: from a fit without this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>outer or inner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/image_evidence.py"/>
        <source>partly failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>partly succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <location filename="../../core/models/following.py"/>
        <source>prepare training pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>presentation state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven changes of side, for better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven changes of side, for worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, opinion right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, reader right after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, reader right before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/lossless.py"/>
        <source>pseudonym salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>read again since it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>reader right and opinion wrong: wrong after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>reader wrong and opinion right: right after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>refresh the vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>relink moved images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>remove everybody&apos;s lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <location filename="../../core/models/card.py"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>rules file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>scores of other breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>second read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>seconds from the first mark to the assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>seconds from the opinion to the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>see how others read with the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>sensitivity at 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>share out patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>share out patients for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/splits.py"/>
        <source>split salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>start a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>subgroups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the DICOMDIR is larger than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the DICOMDIR names more than {0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the age {0} is no number of years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive as a whole inflates beyond reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive holds more than {0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive is damaged ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the assessment {0} is no category (0 to 6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>the best there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the breast density {0} is none of A to D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the exam date {0} is not written as the mapping says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <location filename="../../core/lexicons/files.py"/>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <location filename="../../core/ingest/relink.py"/>
        <location filename="../../core/interop/bring.py"/>
        <source>the file is not where it lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the file that is named is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the finding {0} is not written type: axis=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>the head that was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image cannot be opened ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image is a link that leads outside of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image&apos;s path leads outside of the folder of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image&apos;s path must start in the folder of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>the key of an image is its SHA-256 in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>the layout names {0}, which is no term of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>the lexicon {0} has no type {1}: rename the category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>the model card of {0} (page Models, or maninegs card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>the model in use when training began, on the same breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the pathology {0} is neither benign nor malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>the patient has several exams {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>the preset {0} is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>the readers&apos; consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>the same encoder before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the side {0} is neither right nor left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <location filename="../../core/ingest/rows.py"/>
        <source>the table and the image name different sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the table and the image name different views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the view {0} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>the {0} {1} is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>there are two stages with the id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>there is no recommendation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>there is no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>they are no whole safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>they changed while they were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>this key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>this patient has no proven breast among those fitted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say ({0} patients)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>too many marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>type {0} names the axis {1}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>uid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>unable to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>unassessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>untrained encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>upper or lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>use a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>value of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>vector export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/models/card.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>{0} (95 % interval {1} to {2}), {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>{0} (median and quartiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} (preset: {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/holder.py"/>
        <source>{0} (process {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>{0} ({1} to {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>{0} ({1}), {2} of {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>{0} It is built again at the next search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <location filename="../../core/lexicons/shelf.py"/>
        <source>{0} It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>{0} MB are more than any encoder has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>{0} The best epoch before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>{0} The last epoch is taken instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} UTC, gate: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/regions.py"/>
        <source>{0} belongs to no breast yet, so that its patient&apos;s own cases cannot be left out: set its side, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} cannot be looked up: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} cannot be made in {1} ({2}): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} cannot be opened: check that the disk is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} cannot be read ({1}): check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} cannot be read: choose a COCO JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>{0} cannot be read: restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} cannot be read: save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} cannot be written (read-only), nothing was saved: check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>{0} cannot be written ({1}), nothing was exported: free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>{0} cannot be written ({1}), nothing was exported: {2} and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} cannot be written ({1}): choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>{0} cannot be written ({1}): free space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>{0} concluded otherwise on this exam here: that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} could not be copied ({1}), nothing was changed: free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} does not describe a finding of type {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} does not describe this finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} does not look as the mapping says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>{0} does not read here any more: ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>{0} does not read here: assign to somebody who does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} does not tell {1}: mark it in {2} too, with its nipple placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>{0} h lies between two quadrants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>{0} has the key {1} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0} here, not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds more files than an exported model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} holds no annotations: choose a COCO JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>{0} holds other files or more phantoms: choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/looking.py"/>
        <source>{0} holds slices, and models compare 2D images: draw the region on the mammogram or the synthetic 2D image of this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} holds slices, and models compare 2D images: look up the mammogram or the synthetic 2D image of this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} holds too many parts for a table: save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} holds what is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds {1} twice: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds {1}, which is no part of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/arrays.py"/>
        <location filename="../../core/files.py"/>
        <source>{0} in {1} cannot be read ({2}): take the previous one or make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} in {1} does not hold a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>{0} in {1} does not hold the curves of a training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} in {1} is a link: the model is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} inflates beyond 512 MiB: save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} instead of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} is a damaged XLSX: save it again or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is a damaged ZIP: ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>{0} is a folder: name a new file that ends in .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is being read by {1}, so that what was deleted cannot be overwritten yet: it is done at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} is being restored or brought up to date by another process: wait until it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} is being written by longer work of this window: nothing was saved; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/contradictions.py"/>
        <source>{0} is both {1}: keep the one that fits best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is damaged and was left untouched: restore the newest copy from the workspace&apos;s backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is damaged and was left untouched: restore {1} in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/journal.py"/>
        <source>{0} is damaged, so that a deletion cannot be finished: delete the patient again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tombstones.py"/>
        <source>{0} is damaged: restore it from a copy of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>{0} is in use by another process: close it there, then restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is in use by {1}: nothing was saved; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is larger than any model&apos;s: it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/jobs/launch.py"/>
        <source>{0} is no child process of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/entries.py"/>
        <source>{0} is no code: write scheme and value, like SCT 42700002</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>{0} is no export of tags: choose the folder of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is no exported model: it is neither a folder nor a ZIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is no exported model: it lacks {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>{0} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is no role of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>{0} is no tag key: give one letter or a digit from 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>{0} is no whole safetensors file ({1}): copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} is no {1}: its manifest names another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} is not of this breast: its marks say nothing of the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/identity.py"/>
        <source>{0} is not where it was, nothing was saved: reconnect its disk or put its folder back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} is oblique and the lesion lies far {1}: it may be in the {2} half; a lateral view would tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>{0} is of a state that a restore left behind; nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} is of an older ManiNegs and cannot be brought up to date where it lies: copy the workspace to a disk that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} is of an older ManiNegs and open elsewhere too: close it there, so that it can be brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} is retired in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} is retired in {1}: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>{0} is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is the only administrator: make another reader administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is there already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>{0} is too large for a {1}: name the {2} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} is too large to be read at once: split it, or use the lossless format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} is too large to be read at once: use the lossless format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is {1}: it cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>{0} joined with another since these data were frozen: here they still count as separate, so that one half may be learnt from while the other is measured. Measure the model in use (maninegs evaluate), or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} lacks the column {1}: keep the columns as exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} lies on a read-only disk with changes that were not merged in: copy the workspace to a disk that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>{0} made a decoder answer nonsense: it is refused as harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>{0} names no breast: give its id, or PATIENT:R or PATIENT:L:2024-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/imaging/hanging.py"/>
        <source>{0} names no slot: write it like RCC, LMLO, LMLOID or prior:RCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>{0} names several breasts ({1}): add the date, or give the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>{0} o&apos;clock does not lie in this quadrant of the {1} breast: correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>{0} of the model does not say what its vectors were made of: put a copy of it back, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>{0} of the model names no vectors: refresh the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} of the {1} in {2} was altered or is damaged: it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>{0} of up to {1} proven breasts are in common and equally proven; the others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/share.py"/>
        <source>{0} of {1} is no share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} of {1} malignant, {2} % of the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} of {1} planned, best epoch {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>{0} of {1}, {2} % ({3} to {4})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} offers no finding like that any more: begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>{0} patients were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>{0} patients with benign and {1} with malignant breasts: at least {2} of each are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} patients, {1} breasts, {2} views ({3} breasts tagged, {4} proven, {5} of them malignant)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>{0} patients: at least {1} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>{0} said something else of this breast here: it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} says {1}, which the mapping {2} does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>{0} seeds stand against {1}: averaging over more seeds alone raises an AUC, so compare equal numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} shows no whole breast in its place: it says nothing of the quadrant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} tensors are missing, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} tensors are unknown, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} the operating point: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0} there, not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>{0} was cancelled; what was finished before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} was made by a newer ManiNegs and was left untouched: update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/erasure/journal.py"/>
        <location filename="../../core/interop/coco_import.py"/>
        <location filename="../../core/tombstones.py"/>
        <source>{0} was made by a newer ManiNegs: update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} was opened meanwhile, nothing was changed: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} was replaced by another file: nothing was saved; close this window and open the workspace again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>{0} was written to meanwhile, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} was written to meanwhile: open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>{0} {1} instead of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} {1} proven breasts of other patients were compared by image and tags; as close counts what is nearer than {2} % of random pairs ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} · {1} · {2} · ManiNegs {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>{0} “Estimate the time” measures it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>{0}, corrected to the {1} malignant that this site reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>{0}.{1} and {2}.{3} both want the tag key {4}, and a finding of type {5} can have both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <source>{0}: AUC {1} ({2} to {3}) among {4} proven breasts of {5} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>{0}: that is tight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>{0}: the run goes on with the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <source>{0}: too few to say ({1} patients with benign and {2} with malignant breasts; {3} of each are needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0}: {1} here, {2} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>“{0}” is fixed by the site file {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
