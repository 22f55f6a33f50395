<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjudicationPage</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/page.py"/>
        <source>Adjudication</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Cases like a part of this view: draw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Cases like this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Similar cases are looked for by views of the open exam: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Assessment of this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Assessment {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Category {0}, but the findings say {1}: say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Density {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Not assessed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Not assessed yet; what is said so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Reason for another category than the worst finding&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>a finding has no category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>no findings: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>worst finding: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Damaged: it cannot be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Backups and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Only an administrator may restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Reason (kept in the history)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Reason for the restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The backup is made and verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The history of {0} entries is whole, and agrees with {1} backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made {0} minute ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made {0} minutes ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The workspace goes back to {0}. What was tagged since is no longer shown; the present state is kept as a backup and can be restored in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Verify the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>{0} One is made at least every 30 minutes while tags are changed, and when the window closes. Each is verified.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beginnings</name>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Keep as template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>There are no templates yet: keep a finding as one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>CAD marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>CAD marks that are optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>Presentation state: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>Slice of a CAD mark: frame {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Calibrate a monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Calibrated on {0} by {1}: {2:.4f} mm a pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Grey scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The grey-scale record is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The monitors have changed: begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The true size is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The true size of this monitor is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>This monitor is not calibrated: true size is not shown on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>What to calibrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <location filename="../../maninegs_gui/similar/cards.py"/>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>No model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Save as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Keep as teaching case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Less like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>No tags to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Only there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Pin: stays beside while stepping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Show beside the open breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Similar case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Which part is alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>shown beside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksList</name>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Looking at the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Nothing stands in the way of a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Patients: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Patients: {0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>The training can start; {0} warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>The training can start; {0} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>{0} thing stops the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>{0} things stop the training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Close and lose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>First of them: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>The workspace cannot be written at present. The window closes by itself as soon as everything is saved; closed now, these changes are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseTraining</name>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>A training is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>Keep the window open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>When the window closes, the training saves a checkpoint and ends. It can be taken up from there on the training page, with the same result.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>A person decides: {0} is recorded as the one who accepted it. It can be rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Average the runs that differ by their seed alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Evaluate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>No comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Not evaluated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>On the test patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>The same encoder before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>This model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>This run made no model, so there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>worse  |  better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>OTHER PATIENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>OTHER PATIENT: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same patient, another exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same patient, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>There is room for {0} of {1} cases: hide the panels, or widen the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>{0}   {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>Density {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>No density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Log in to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Manifestation distance of the nearest breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>No curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>The validation loss is taken over smaller batches: compare it with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>This run told of no epoch, or its folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>nearest breast of another patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeletePatientDialog</name>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Adjudications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Backups that keep the patient until they are taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>CAD reports and presentation states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Conclusions on exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Deleting a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Entries of the history that lose their content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Files in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Files outside the workspace, which stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Looking for what there is of the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Model {0} has seen the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Models that saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Notes of what the machine showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Open an exam of the patient who is to be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Past deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Patient {0} will be deleted from this workspace. This cannot be undone. Image files outside the workspace stay where they lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Points of anatomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Take older backups away as well, once there is one without this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Teaching cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>The patient is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>What will go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Why; it is kept, so it must not name the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>{0} older backups still hold the patient; restoring one deletes the patient again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Delete the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its model was accepted and stays, with its card and vectors; it is compared with other models no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its model was never accepted and goes as well; settings and results stay listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its settings and results stay listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>The files of this run ({0}) will be deleted: frozen data, checkpoints, curves. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doorkeeper</name>
    <message>
        <location filename="../../maninegs_gui/readers/doorkeeper.py"/>
        <source>That is not the PIN of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Cases with a finding like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Finding {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Freehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Keep as template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Mark a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>No longer offered for new findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Remark on this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Remove last region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>keys tag, Enter: done, Esc: leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>History of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Begins with the worst breast: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Exam category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>No breast is assessed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Reason for another category than the worst breast&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>This is not the worst breast&apos;s category: say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>in {0} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>{0} months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>An export holds findings, assessments and pathology of all readers, no images. Written reports and notes are as they were typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>COCO JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>COCO JSON: regions and categories for image programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>CSV: findings, regions and assessments for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Choose where, and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Everything in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Lossless JSON: everything, comes back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Replace ids and UIDs by pseudonyms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>The open patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>The vectors of {0} breasts and {1} views were written to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Vectors of the model in use: .npy, with their ids as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>With names and birth dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>{0} exams with {1} findings were written to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetChips</name>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0}: {1} more values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Compare with the manifests again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Comparing the files with their manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Everything that is sealed is as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Files of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Lift the filter: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>A day, a month such as 2024-03, or a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Anybody&apos;s, where I have assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>For me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Lift all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Pathology, where I have assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Teaching cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Type a day as YYYY-MM-DD, a month or a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Both breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on from an earlier exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>New finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>New finding like {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>No findings in this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Same as the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Take this template away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>Cases with a finding like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>Finding {0}: {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>not marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>A finding has no category yet: give it one, or assess the breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Done again here: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Findings of this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>No breast chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open a finding first, then mark it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open an exam first, then add a finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open an exam; its findings and assessment are made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>That image is not of the breast of this finding: mark it in its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>The lexicon {0} is not there: put its file back to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>There is no finding to repeat yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Undone in this exam: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>1 breast is not searchable yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>New images cannot be made searchable now. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>{0} breasts are not searchable yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GreyBoard</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Eighteen even steps from black to white with two faint squares each; below, a 5 percent square on black and a 95 percent square on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Test pattern of grey steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GreyPage</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>All steps should look evenly apart, with both faint squares in each. Looking is no measurement: record what the photometer or the monitor&apos;s own software found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Ambient (cd/m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Choose whether the monitor follows the GSDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Follows the GSDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Grey-scale record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Maximum (cd/m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Minimum (cd/m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Next check due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Save the grey-scale record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The day of the check lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The maximum luminance must be above the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The next check must come after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>What was measured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} Luminance ratio with the room&apos;s light {1:.0f} : 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} must be a day such as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} must be a number of cd/m² such as 0.8 or 500.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hanger</name>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>PRIOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} years</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>By what similar cases are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Left breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Model {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Right breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Hanging protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>No exam open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Not hung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>One view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Priors in the lower row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Size of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Size of the images: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Step of reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Step of reading: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>There is room for {0} of {1} cases: hide the panels, or widen the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Tools of the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>piece {0}/{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>{0}/{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Back to after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Back to before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Brought back. Undo takes this back as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>History of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Nothing was changed yet that can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Same thing, newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Same thing, older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Save as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Show older entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>What others did in the {0} is told once you have assessed it, and so is pathology.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>What others did is told once you have assessed a breast, as is pathology.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} of {1} entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>Click or Enter opens the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>The breast that is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>An import is under way: wait for it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Beside them: {0} CAD reports, {1} presentation states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>CAD and presentation states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose files or archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose what to import, or drop folders, archives or several files anywhere on the window; a single image that is dropped is looked up among the cases. Files stay where they are unless you copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Copy the files into the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Files that were refused or are odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import files or archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Looking through the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Refused or odd files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Stopping; what was taken in is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import did not go through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import was cancelled; import again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>There is nothing new to import here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} cannot be decoded and stay out of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} new images can be imported. Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} of {1} new images were imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTagsDialog</name>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>COCO JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose a COCO file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose an export of tags: nothing is changed before you have seen the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import the files of {0} new images, or relink them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>It was cancelled; import again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Where a reader said something else here, take the export&apos;s instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>{0} findings, {1} assessments and {2} other facts were added; {3} were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>{0} findings, {1} assessments, {2} other facts and {3} images would be added; {4} are here already, {5} would be left out. Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>About the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>All keys and the mouse are as the preset says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Bring mine back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Bring them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Export keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Import keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys, mouse, about the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Presets (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Take it away from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>The keys and the mouse of “{0}” hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>This action must keep a key: record another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Your own changes are gone with the other preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>{0} stays with the action you gave it to: reset that one as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyLegend</name>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Nothing answers to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Search the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Search: a word, or one key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Keys of this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Reset this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Search the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Search: a word, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>{0}, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>{0}: {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <location filename="../../maninegs_gui/keys/recorder.py"/>
        <source>Press the key (Esc: give up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/recorder.py"/>
        <source>Record a key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something is still being saved or imported: wait for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something went wrong in ManiNegs; a report was saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something went wrong in ManiNegs; its report could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListChooser</name>
    <message>
        <location filename="../../maninegs_gui/worklist/chooser.py"/>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/chooser.py"/>
        <source>Own filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Each reader&apos;s findings and assessments are kept apart, and so is what may be shown before her own assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Who reads?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Add “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Name of the new reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Name of the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>New reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Nobody is called so here. Is this somebody new?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Nobody is called so. An administrator adds new readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>The PIN was wrong. Next try in {0} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongDialog</name>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Stopping; what was finished before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>Embedding what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>For research use, not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>Look up an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>ManiNegs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>ManiNegs - {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>Model {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>Newly embedded breasts: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>No model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Reader: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <location filename="../../maninegs_gui/explore/page.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Bring every point into view (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Cases appear here once you have assessed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Cases worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Drag moves the map, the wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Draw a box or a lasso on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Draw a box: zoom to what is inside and list it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Draw around points: zoom to them, list them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Find a patient id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>In this colouring only breasts that you have assessed are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Laying it out takes about half a minute, and longer for many cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Legend and cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Looking through the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Make the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Making the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Mislabelled?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>No patient has the id {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Nobody reads yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>None found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>None of this patient&apos;s breasts is on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Odd cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Opening the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Possibly mislabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Selected cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Tag some exams and train a model, then accept it: its map is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>The map cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>The map is not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>There is no map of these vectors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Too few breasts for a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>{0} are not drawn until you have assessed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>{0} breasts. Only nearness means something: neighbours here are neighbours for the model to {1} of 1 (by chance 0.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>{0} cases lie inside; the first {1} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>{0} of {1} breasts are ringed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>{0} were laid out, the others placed among them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <location filename="../../maninegs_gui/explore/map_view.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <location filename="../../maninegs_gui/viewer/marking.py"/>
        <source>No mark of an open finding is in this view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Bringing the former model back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Deleting the files of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Evaluating on the test patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Putting the model into use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>The files of the run are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>The former model answers again. Accept the other one to take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>This model answers from now on. “Roll back” brings the former one back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../maninegs_gui/models/page.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>About the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Back to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Compare and decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Delete the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No run made one: look at all runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No training yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>None: search and opinion wait until one is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Tag cases, then start a training: its run and its model are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>The model in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitors</name>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Checked on {0} by {1}: does not follow the GSDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Checked on {0} by {1}: follows the GSDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Monitor {0} does not follow the GSDF: greys may mislead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>No grey-scale check is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The calibration could not be written to {0}: free space or allow writing there, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The calibration of monitor {0} cannot be read and is not used: calibrate it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The grey-scale check of monitor {0} was due on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The grey-scale check was due on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The pixels of this monitor are not square ({0:.4f} x {1:.4f} mm): set its own resolution and calibrate it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>This monitor has just been unplugged or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>This monitor was calibrated at {0} x {1} pixels and runs at {2} x {3}: calibrate it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>True size is not shown for a view that lies on two monitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>True size needs a calibration of this monitor: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>{0}: {1}, {2} x {3}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Image quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Recommendation, quality, remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Remark on this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MousePage</name>
    <message>
        <location filename="../../maninegs_gui/keys/mouse_page.py"/>
        <source>A right click always opens the menu of the view, and a double click shows the view alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../maninegs_gui/keys/notice.py"/>
        <source>Do what is offered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>No finished training yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>Putting the model into use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>The new model answers from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>This model is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>This model is not in use yet: look at its result, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpinionBox</name>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Above the site&apos;s operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Below the site&apos;s operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>How well, and by what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>No opinion: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Opinion: probability of malignancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Probability of malignancy {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>between {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathologyBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Add pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Change pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Date of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Histology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>No pathology known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Pathology and opinion appear once the assessment is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>The date is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>core biopsy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>cytology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>vacuum biopsy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_list.py"/>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Exams read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Last assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>{0}, retired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../../maninegs_gui/similar/picture.py"/>
        <source>size not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/picture.py"/>
        <source>where it is alike is marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedRow</name>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Show pinned case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Unpin {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Clock face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Distance from the nipple in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>From the nipple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Place and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>from the marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <location filename="../../maninegs_gui/training/preparation.py"/>
        <source>Taking a few trial steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>A PIN has {0} to {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>For everybody, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>For everybody, lock after minutes at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Lock after minutes without a touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Lock when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>New PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Present PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Set the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Take the PIN away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>The two new PINs differ: type them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>{0} characters or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderDesk</name>
    <message>
        <location filename="../../maninegs_gui/readers/desk.py"/>
        <source>Read as this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/desk.py"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderManager</name>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Add a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>My profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Readers and PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>The PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>The PIN was wrong, or it is too early for another try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Type the name of the new reader first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>{0} logs in without a PIN from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefineBar</name>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exam date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exams from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exams to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Only this region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Proven cases only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Reset what narrows and weighs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>like {0}, unlike {1} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>unproven too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>weighed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>year or date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>AUC, benign or malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>Compare in Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>on the tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>the same on the untrained encoder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <location filename="../../maninegs_gui/models/run_list.py"/>
        <source>Runs and models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Compare the validation loss with itself from epoch to epoch: it is taken over smaller batches than the training loss. The second curve should fall below “by chance”: images that look alike then carry like tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Go on with the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Go on with the processor?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Leave it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Look at what the data hold and at the checks, choose the settings, then press Retrain. The run is shown here, and you can go on reading meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>The graphics card does not answer any more. The training was saved and can go on from its last checkpoint on the processor, which takes longer. Or leave it for later: it can be taken up once the graphics card works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Warning at {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>manifestations that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>most similar breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>single steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyDesk</name>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Choose a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Preparing the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Restored the backup of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>The damaged database is kept in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>The database could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>This is the backup of {0}: it is open for review only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>{0} What was there before is kept as a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Already open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Do not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Go to that window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Look only, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Only one window edits a workspace at a time. Go to it, or look at the workspace here without changing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>This workspace is open in another window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>As in the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Batch (breasts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Choose their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Image size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Pretrained weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Steps an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>The folder with config.json and model.safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Train from scratch where they are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>{0} x {0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>All as the preset says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Its preset is not of this version, so nothing is compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>The settings of this run are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>{0} setting differs from the preset; it comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>{0} settings differ from the preset; they come first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Choose a breast first: click one of its images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Evidence sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Making the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Page {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>There is no sheet yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>What is burned into the pixels of an image stays: look at the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Without ids, dates and remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>{0} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>{0}, dimmed for a dark room; paper is white</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarScreen</name>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Four cases are pinned: unpin one of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Import this image and assess its breast to see pathology and opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Most alike first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Open a breast first: click one of its images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Pathology, likeness and order stay hidden until you save your assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Pathology, likeness and order stay hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Similar cases and opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Step to a similar case first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>The opinion is being worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>There are no similar cases to step through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Which part is alike is shown when you have saved your assessment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteWatch</name>
    <message>
        <location filename="../../maninegs_gui/reliance/site_watch.py"/>
        <source>The site&apos;s choices were changed; they hold here from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeBoard</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Arrow keys change width and height, plus and minus both; Shift in tens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Outline to compare with a card or a ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>The card needs more room: enlarge this window, or use a ruler.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizePage</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Card (85.60 x 53.98 mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Forget the true size of this monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Height (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Hold the card&apos;s upper left corner against the outline&apos;s. Focus the outline: arrow keys change it by one pixel, with Shift by ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>I held it against the screen: it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Level bar (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Measure the bar from end mark to end mark and type its length. A larger window (F11) makes a longer bar and a finer measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Save true size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Start from the monitor&apos;s own figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>The pixels are square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>True size settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Upright bar (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>What do you hold against the screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Width (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>{0:.4f} mm a pixel across, {1:.4f} mm down ({2:.0f} pixels an inch)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <location filename="../../maninegs_gui/viewer/stack.py"/>
        <source>Slice {0} cannot be shown: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack.py"/>
        <source>an internal fault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>For Processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Images that do not hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Not hung:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Set side and view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <location filename="../../maninegs_gui/findings/versions.py"/>
        <source>Tagged with version {0} of {1}, and shown with its terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/versions.py"/>
        <source>Tagged with {0} version {1}, of which no file is there: shown by its keys, and kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingController</name>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>A training is under way: stop or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>Another window started this training: pause, stop or cancel it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>The training stops after this epoch and keeps the best.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingScreen</name>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Data, checks and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Estimate the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>The training and its result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>The training cannot start: see the checks above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>What the data hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <location filename="../../maninegs_gui/app.py"/>
        <source>Choose a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Choose another workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Look at this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed, and no backup is made of it. Restoring keeps the damaged file beside the backups, so that nothing is lost that might still be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed. As soon as that has ended, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>The workspace cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>The workspace goes back to {0}; what was tagged after that is not in it. Press once more to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>There is no backup in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Yes, restore it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewPane</name>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>C {0}  W {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>Loading {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>No prior {0} view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>No {0} view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>inverted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerScreen</name>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>There is no prior of these views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>There is only one kind of image of this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>This image has no presentation state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>This image has no slices; D shows those of its view, if there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerWindow</name>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_viewer.py"/>
        <source>ManiNegs - {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_viewer.py"/>
        <source>Viewer {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Everything that waited is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0} change not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0} changes not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0}. {1}: kept here and tried again until saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>Bring the images back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>Findings, similar cases and the worklist stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>The images are in windows of their own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightSliders</name>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Nothing is tagged in what is asked about: the images alone count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Weight of the images against the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Weight of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <location filename="../../maninegs_gui/viewer/windows.py"/>
        <source>Where the windows stood cannot be read: they stand as at the first start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>For me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>My assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>My findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Readers done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>assigned to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign the whole list for second reading to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign the whole list to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign {0} for second reading to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign {0} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assigned: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Count what each reader finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Filters and exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Give {0} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Left out, since she has worked on them: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Name of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>No exam matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Nobody finished any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Remove the list {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Search patient, name, date, accession or description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Search the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Take {0} back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Take {0} for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Taken back: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>{0} exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>{0} exams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistScreen</name>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Import a folder, files or a ZIP archive, or drop them on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Import images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Lift a filter, or choose another list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Lift all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>No exam matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>No exams yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Opening the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search by patient id, name or date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search patient, name or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>The workspace cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Collections</name>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>All. Tick some to learn from those alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Collection {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Learns from the ticked ones; all can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>The data name none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>{0} ({1} breasts)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_list.py"/>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TwoLines</name>
    <message>
        <location filename="../../maninegs_gui/models/run_list.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>1st of the reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>2D, synthetic 2D or slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>2nd of the reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>3rd of the reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>4th of the reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>5th of the reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Adjudication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Agreement of readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 4, then A, B or C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Back to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/actions.py"/>
        <source>Backups and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>CAD marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Calibrate the screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Cancel the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Cases like a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Change the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Choose the next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Choose the next measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Clear the measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Commit this breast and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Contrast by the breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Cross-hair and nipple distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/actions.py"/>
        <source>Delete a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Done with this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/actions.py"/>
        <source>Evidence sheet of this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/actions.py"/>
        <source>Export tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>First slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Fit each view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Go on with the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Hide or show readers&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Hide or show the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Hide who this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/actions.py"/>
        <source>History of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Images in windows of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/actions.py"/>
        <source>Import tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Keep air black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Keep the similar case for teaching, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Last slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Lies mirrored (recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/actions.py"/>
        <source>Lock the workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Look at the exam in the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Look up an image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/actions.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark an ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark by freehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure an angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Menu of the active view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>My reading and the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Narrower window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding by a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding like the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 1st type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 2nd type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 3rd type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 4th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 5th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 6th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 7th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 8th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 9th type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Next breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next contrast of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next hanging protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next image of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Next lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next presentation state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Next similar case beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next step of reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Next unread case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>One view alone, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Open a settled breast again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan all views together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Pause the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Pin the similar case, or unpin it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pixel for pixel, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Place the nipple point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Play or stop the slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Previous breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Previous case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Previous lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Previous similar case beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Previous slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Prior in the same place, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/actions.py"/>
        <source>Readers and PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Refine the similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Regions of findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Reset contrast, zoom and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Reset what refines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Same size in all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 4, again for 4A, 4B, 4C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Show similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Slab: mean or brightest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Stop after this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take the last verdict back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Take up the interrupted training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what every reader says of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 1st reader says of the lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 2nd reader says of the lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 3rd reader says of the lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 4th reader says of the lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Texts over the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>The lesion does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Thicker slab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Thinner slab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Type the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>What the machine shows here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Which part is alike, on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Wider window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Window all views together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Window and level by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/actions.py"/>
        <source>Worklist page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom all views together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adjudication</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source> by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>* Side by side because of its type: no image carries both marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>A breast appears here once two persons have saved an assessment of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Adjudication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Agreement is of those who read the same breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Assessment {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Bootstrap that draws patients: both breasts of one go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Breasts read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Breasts that several read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Category {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Choose at least two readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Choose the assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Choose the assessment that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Choose what counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Choose what counts of lesion {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Cohen&apos;s kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Compare and settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Density {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Descriptors differ, same lesion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Fleiss&apos; kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>From the large-sample standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Hide names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Image {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}, what counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Loading {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Look at the exam in the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Marks on each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Missed by one reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>No breast was read by all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>No density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>No images of this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>None of the readers marked anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Nothing compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Nothing to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Nothing: not a lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Opening the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Overcall: normal tissue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Quadratic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <location filename="../../maninegs_gui/adjudication/people.py"/>
        <source>Reader {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Readers agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Readers to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Ready to settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reason of the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reasons given often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Say why: choose a phrase or type a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Settle and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Settle anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Settle, or see agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled. Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled; choose otherwise and settle anew, or open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled{0}, {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settling is for adjudicators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/people.py"/>
        <source>Table {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Technical: artefact or position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>The readers cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>There is no verdict of yours to take back or do again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Type why it is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>What counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>What counts for the breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>What readers said is all there is to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>What was said of this breast changed: decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cells.py"/>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>internal fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>mean IoU {0}, Dice {1} of {2} areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>no areas matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>no assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>no mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>read again since it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>{0}  slice {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} A reader assessed it again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} and {1}: {2} matched, {3} only {0}, {4} only {1}, {5} unmarked; {6}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} breast was read by several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} breasts were read by several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>{0} cannot be shown
{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} did not mark lesion {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} of {1} settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} of {1} were read by all (each read: {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>{0} readers agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0}, per lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0}; others&apos; work appears once you have saved your own assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>{1} % apart, {0} readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>✓ settled, {0} readers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Regular</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>corrections</name>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>You had assessed with it where it was: look at your assessment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>left breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>right breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding of another exam is marked here as a prior: check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding that is marked elsewhere too was parted: check both parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding went to the {1} with this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings of other exams are marked here as a prior: check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings that are marked elsewhere too were parted: check their parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings went to the {1} with this image.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>erasure</name>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Delete a patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>explore</name>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>A breast appears here when you have saved its assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Farther from its neighbours than {0}&#xa0;% of breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Finding type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Hidden: others have read these breasts, and you have not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Hidden: pathology shows here once you have assessed a breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>Not yet assessed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Noted as benign; the opinion without this patient speaks strongly for malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Noted as malignant; the opinion without this patient speaks strongly for benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Part of the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Tagged otherwise than the breasts around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>chosen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>hidden until you have assessed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>left breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>no finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not tagged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>rarer values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>right breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>several readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hanging</name>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>All four views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Both CC views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Both CC views, priors above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Both MLO views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Both MLO views, priors above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>CC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>CC over MLO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>CC views over their priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>CC views with their priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Current against prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Eight views at once, then each pair over its priors, then pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Every view pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>LCC beside its prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>LMLO beside its prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>MLO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>MLO views over their priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>MLO views with their priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>One row, CC first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>One row, MLO first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Overview, pairs, each view beside its prior, then every view pixel for pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Priors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Priors above the open exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>RCC LCC RMLO LMLO side by side, then pairs, priors and pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>RCC beside its prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>RMLO LMLO RCC LCC side by side, then pairs, priors and pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>RMLO beside its prior</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudicated: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudication taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment saved again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment {0} taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breast no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breast recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Clock face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Conclusion of the exam taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Conclusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Distance from the nipple in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Exam concluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding added: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding brought back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding moved to the other breast with its image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding removed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding type: {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Follow-up in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image imported: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image placed as {0}, was {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image turned: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Kept as a teaching case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Left breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple moved on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple placed on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple removed on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>No longer a teaching case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/actions.py"/>
        <source>Open a case first: its history is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at: above the operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at: below the operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology taken away: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Reasons for the quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region moved on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region removed on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Right breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases and opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases looked at, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Teaching cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Told that there is no opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>another reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1} taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1} → {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Adjudication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Ctrl and left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Ctrl and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Done, and the next key begins the next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>ManiNegs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Menu of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Middle drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>On an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>Preset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Put the tool down, then leave the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Remove the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Remove the last region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Scroll slices, or zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Shift and left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Shift and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Tag, as each descriptor says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>That is no key that can be used: press another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>The active tool, at rest window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>The preset “{0}” is not there: the program&apos;s own keys hold instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>The view alone, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>While a finding is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Zoom all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>letters, digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>{0} (hold)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} always goes back to rest: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0} belongs to “{1}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} confirms and leaves a finding: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is a tag while a finding is open, and this action must be heard then: press it with Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is more than one key: press one, with or without modifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is needed in lists and buttons, and this action is not for the images alone: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is needed in text fields: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0} is the only key of “{1}”, which must keep one: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} moves from field to field: press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0}, with changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>fat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>heterogeneous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>highly suggestive of malignancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>known malignancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>probably benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>scattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, moderate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>mean {0}   SD {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>no image values inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>without {0} of air or padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1} at detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1} in the slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, magnification corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, magnification corrected by distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, no spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, spacing of unknown source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0}°</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <location filename="../../maninegs_gui/main_menu.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>A training is under way: wait for it, or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Brier score (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Calibration intercept (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Calibration slope (1 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Distance of the nearest (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Fine-tuned, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Fine-tuned, sensitivity at specificity 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Frozen probe, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It cannot be compared, since what an evaluation needs is not there: compare with another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It stands on the test patients of this workspace: it says nothing of other devices or hospitals, nor of what a reader decides with it. The lines below the first were not corrected for there being several: take them as hints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It was made before the files of the run were deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Its files are not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Linear evaluation, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Linear evaluation, sensitivity at specificity 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>ManiNeg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours of the same pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours&apos; vote, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours&apos; vote, sensitivity at specificity 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>No difference was shown: the interval of the difference in “{0}” ({1}) includes zero. Either model may still be the better one, by as much as the interval says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>No other model was in use before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Nobody reads at the moment: choose a reader first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion (probe and vote together), AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, Brier score (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, calibration intercept (0 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, calibration slope (1 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, sensitivity at specificity 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Sensitivity at specificity 0.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The model in use was applied to the images of the new one&apos;s run, so that both are measured on the same breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same among lesions (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same, benign breasts asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same, malignant breasts asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The tags alone, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The workspace is open for review only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This model was better: its “{0}” differs by {1} ({2}) on the same patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This model was worse: its “{0}” differs by {1} ({2}) on the same patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This run is not over yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This run made no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>With so few patients only a large difference could have been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>accepted by {0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>accepted on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>files deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>not sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>random negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>re-weighted negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>seeds {0}–{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>was in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} common test patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} common test patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} proven breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} proven breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} run was never evaluated on the test patients. It takes a minute or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} runs were never evaluated on the test patients. It takes some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0}: there is no interval, so nothing can be said of a difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nipple</name>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>from nipple {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>from suggested nipple {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple.py"/>
        <source>nipple suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>no nipple point: place one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>no spacing: no distance from the nipple</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>inner half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>lower half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>outer half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>upper half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} mm from nipple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} × {1:.0f} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0} (corrected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Adjudicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Imported table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>with PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reliance</name>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>After imports, at low priority; never while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agree now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreed before it was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreed before, disagree now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreement with the opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>An administrator decides this; here it can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>An opinion was shown of {0} assessed breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>An opinion was shown of {0} assessed breasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Another category now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Assess a breast, then look at the opinion beside the similar cases: what stood before and what you change afterwards is told here, to you alone and to administrators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Assessment right before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Assessment right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Before a reader&apos;s own assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Before that, similar cases are one key away, without pathology, likeness or order; the opinion shows after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Breasts of which an opinion was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Changed sides, suspicious or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Changes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Choose a longer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Disagreed before, agree now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Each assessment will say so. Do you want that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>First mark to assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Found among the proven breasts of this workspace; the opinion states it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>How common cancer is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>In the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Kept, and in the history. It holds from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>Log in first: this is told of one reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Make new breasts searchable by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>My reading and the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown to you yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown to {0} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Nothing of the machine shows before a reader has assessed the breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} breast there was no opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} breasts there was no opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} it was shown before the assessment: nothing is compared there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Open this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Open, for teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Opinion to the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Probabilities hold for a share of malignant breasts of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Proven breasts are a selection: in screening far fewer are malignant. Without this, a probability holds for breasts like the proven ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Proven, changed for better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Proven, changed for worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Readers will see similar cases, masked, before they have assessed a breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Readers will see the opinion, pathology and other readers&apos; work before they have assessed a breast. Their assessments are no longer their own alone, and second readings no longer blind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Right, opinion wrong: now wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Save as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Share of malignant breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Similar cases, pathology, opinion and other readers&apos; work show at once. What is read so says nothing of how a reader does on her own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>That is what holds already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>The choices were changed elsewhere: this is what holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>The opinion says &quot;above&quot; at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>These choices hold for everybody in this workspace. Each assessment records the gate it was saved under, and each change is in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Time to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>What stood when an opinion was first shown, and what stands now. It tells what changed, not why; 0 and 4 to 6 count as suspicious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>What the machine shows here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>What the operating point holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Where pathology is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Whose reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Wrong, opinion right: now right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Yes, loosen the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>a sensitivity of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>a specificity of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>for better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>for worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>no threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>opinion came first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>same side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} (me)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} breast is not listed: you have not assessed it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} breasts are not listed: you have not assessed them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} more stand without an assessment and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} more stands without an assessment and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} of {1}: {2} % ({3} to {4})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0}: {1} ({2} breasts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0}: {1} in the middle, half of them {2} to {3} ({4} breasts).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>As the computer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Images keep their pixels; 0 takes the desktop&apos;s own scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>It stays on this computer and holds no patient data; nothing is ever sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Offer the report of a crash at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Reports and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Size of texts and buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>The folder that opens at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>The language of menus and texts; reports and exports keep their coded terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/actions.py"/>
        <source>Choose a breast first: click one of its images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <location filename="../../maninegs_gui/sheet/pdf.py"/>
        <source>Evidence sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No finding was marked by this reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No image of this breast can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No opinion. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Pathology of this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Probability of malignancy: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Violet shows where these images speak for the likeness to a similar case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>category {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>no tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>similar</name>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Alone, before calibration: probe {0}, neighbours {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Carried to the {0} malignant that this site reads; uncorrected it is {1}, between {2} and {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Holds {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Import the image and save your assessment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Look among unproven cases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Looking for similar cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Make it searchable now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Neighbours: {0} of {1} malignant, with {2} of 100 parts of the vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No breast is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>No breast of another patient has a pathology yet: import some, or look among the unproven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>No case is left with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No proven cases yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>None is closer than {0} of 100 random pairs, the limit until enough validation patients are tagged to learn one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>None is closer than {0} of 100 random pairs. Beyond that, hits were no more alike than chance among the validation patients here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Nothing is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Nothing is tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>One view was looked at, standing for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Open a case and click an image: its breast&apos;s similar cases are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Out of fold: this answer comes from a fit without this patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Seen in training: the encoder learnt from this patient&apos;s images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Similar cases are shown when you have saved your assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases can be looked at now, without pathology. Pathology and opinion appear when you have saved your assessment of this breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases, pathology and opinion appear when you have saved your assessment of this breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Tag a finding in this breast, then look for cases by its tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Tag some exams and train a model, then accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Take the filters away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>The image shows no breast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>The model in use has not seen its images as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>There is no breast of another patient to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This breast is not searchable yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This file cannot be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This site masks nothing: similar cases are shown with pathology and opinion as soon as you ask, also before your assessment, and that is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by a region: draw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by an image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by an image file: choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by finding {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by my tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by one view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the images alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the tags alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by the view {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the whole exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by this breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>closer than {0} of 100 random pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>compared as a whole breast: the finding&apos;s mark cannot be compared in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>distance {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>distance: images {0}, tags {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>images {0} : tags {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>left breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>not close: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>over 99.9&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>right breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>tags weighed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>under 0.1&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>{0} of {1} breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>{0} of {1} proven breasts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stack</name>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>brightest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>cine {0} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slab of {0} slices, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slab of {0} slices, {1} mm, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slice {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slices name another side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>{0} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>{0} mm from {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <location filename="../../maninegs_gui/findings/template_menu.py"/>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>A checkpoint is saved and the computer is free. Go on whenever you like; you may close the window and take the training up another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>A run with these settings takes about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>AUC {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Another window started this training: pause, stop or cancel it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>At random (baseline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>At random, hard ones weighed up (baseline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Between all breasts of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Breasts with images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>By manifestations (ManiNeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Closing the window now gives up the preparation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Closing the window saves a checkpoint and ends the training; it can be taken up from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Demonstration (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Different tag patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Distance of negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Distance of the most similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Embedding the images ({0} of {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>From one breast to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Graphics card (Apple)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Graphics card (NVIDIA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>II: the two views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>IM: the views and the manifestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>No training is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>None: starts from random ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Preparing the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Published recipe (hours on a GPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Small (demonstration)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Starting the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The graphics card was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training was cancelled; its folder is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training was interrupted; it can be taken up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>best in epoch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>full precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>manifestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>mean, in tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>no other model is in use with a measured result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>pausing after this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>stopping after this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>train {0}, validate {1}, test {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} against the model in use ({1} when it was measured)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} against the untrained encoder ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} benign, {1} malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} held-out patients, {1} breasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} images at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} min {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} not shared out yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} of them without findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>, spacing of unknown source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 mark cannot be placed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 optional mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>As stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD hidden until your assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD partly failed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD report cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>CHANGED AFTER ITS IMPORT: marks may not fit, none can be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Contrast {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>DBT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>For Processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>Full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>IMPLANT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Images of this slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Keep air black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>LOSSY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Mirror left to right (recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>PARTIAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>PROJECTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/contents.py"/>
        <source>P{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>QUALITY CONTROL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>SYNTHETIC 2D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Set side and view (recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Show the changed file with its marks, which may not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Show the changed file without marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Turn upside down (recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>acquired {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>an internal fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>anode {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>calibrated {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>detector {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>entrance dose {0} mGy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/compared.py"/>
        <source>fitted, NOT the same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>gantry {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>image {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>inferior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>its notes are hidden until your assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>lateral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/likeness_layer.py"/>
        <source>likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>magnification {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>magnified {0}x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>medial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>no findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>no spacing: sizes are not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>organ dose {0} mGy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>orientation assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>orientation set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>posterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>presentation state applied: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>reason: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>relative exposure {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/search_tool.py"/>
        <source>searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>serial {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>series {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>side or view not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>software {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>study {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>superior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>text burned in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>unknown transfer syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>without name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>zoom {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>{0}   ({1}, C {2} W {3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corner_texts.py"/>
        <source>{0}   {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/compared.py"/>
        <source>{0} % of the size beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} cannot be shown
{1}
{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} is missing
{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} kV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mAs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} marks cannot be placed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mm/px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corner_texts.py"/>
        <source>{0} more lines in a larger view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} optional marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} was changed
{1}
To look at it as it is now, open its menu (right button or menu key).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0}°</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worklist</name>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>All exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Anybody&apos;s assessment: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Anybody&apos;s tag: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Assigned to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Assigned to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>By patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Collection: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>For me: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>For second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>From {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>More than {0} exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Most doubtful first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My assessment: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My tag: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My teaching cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Pathology: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Read by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Side: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>State: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>To settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Unread for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>adjudicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>images unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>images unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>read by me: {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>read once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>second read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>{0} exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>{0} exams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
