<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>About ManiNegs</source>
        <translation>关于 ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>For research use, not for diagnosis</source>
        <translation>仅供研究，不用于诊断</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>It works without a network, opens no connection and sends nothing anywhere.</source>
        <translation>无需网络即可工作，不建立任何连接，也不向任何地方发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Licence of ManiNegs</source>
        <translation>ManiNegs 的许可证</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Licences of others</source>
        <translation>第三方许可证</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>ManiNegs</source>
        <translation>ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>The list of licences was not installed with it.</source>
        <translation>许可证列表未随程序安装。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Version {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/about.py"/>
        <source>What it is made of</source>
        <translation>由哪些部分构成</translation>
    </message>
</context>
<context>
    <name>AdjudicationPage</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/page.py"/>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <location filename="../../maninegs_gui/arrivals.py"/>
        <source>Look up an image</source>
        <translation>检索一幅图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/arrivals.py"/>
        <source>There is no file or folder {0}: look where it is and open it.</source>
        <translation>没有文件或文件夹 {0}：请查看它在何处，然后打开。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Cases like a part of this view: draw it</source>
        <translation>查找与此图像某一区域相似的病例：请画出该区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Cases like this view</source>
        <translation>与此图像相似的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/asking.py"/>
        <source>Similar cases are looked for by views of the open exam: choose one of these.</source>
        <translation>相似病例按当前检查的图像查找：请从中选择一幅。</translation>
    </message>
</context>
<context>
    <name>AssessmentBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Assessment of this breast</source>
        <translation>此侧乳腺的评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Assessment {0}</source>
        <translation>评估 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Category</source>
        <translation>评估分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Category {0}, but the findings say {1}: say why.</source>
        <translation>分类为 {0}，但病灶提示 {1}：请说明原因。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Density</source>
        <translation>乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Density {0}</source>
        <translation>乳腺构成 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Not assessed yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Not assessed yet; what is said so far is kept</source>
        <translation>尚未评估；已填写的内容会保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Reason for another category than the worst finding&apos;s</source>
        <translation>评估分类与最重病灶不一致的原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>a finding has no category</source>
        <translation>有病灶未给出分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>no findings: {0}</source>
        <translation>无病灶：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/assessment_box.py"/>
        <source>worst finding: {0}</source>
        <translation>最重病灶：{0}</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Assessments</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Being verified</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Damaged: it cannot be restored</source>
        <translation>已损坏：无法恢复</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Exams</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Backups and history</source>
        <translation>备份与历史记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Only an administrator may restore.</source>
        <translation>只有管理员可以恢复备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Reason (kept in the history)</source>
        <translation>原因（记入历史）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Reason for the restore</source>
        <translation>恢复的原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The backup is made and verified.</source>
        <translation>备份已完成并通过校验。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The history of {0} entries is whole, and agrees with {1} backups.</source>
        <translation>历史记录共 {0} 条，完整无缺，与 {1} 个备份一致。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made just now.</source>
        <translation>上次备份刚刚完成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made on {0}.</source>
        <translation>上次备份于 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made {0} minute ago.</source>
        <translation>上次备份在 {0} 分钟前。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The last backup was made {0} minutes ago.</source>
        <translation>上次备份在 {0} 分钟前。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>The workspace goes back to {0}. What was tagged since is no longer shown; the present state is kept as a backup and can be restored in turn.</source>
        <translation>工作区将回到 {0} 的状态。此后的标注不再显示；当前状态会存为一个备份，也可以再恢复回来。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>There is no backup yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>Verify the history</source>
        <translation>校验历史记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/dialog.py"/>
        <source>{0} One is made at least every 30 minutes while tags are changed, and when the window closes. Each is verified.</source>
        <translation>{0} 标注有改动时至少每 30 分钟备份一次，关闭窗口时也备份一次。每个备份都经过校验。</translation>
    </message>
</context>
<context>
    <name>Beginnings</name>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Keep as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/beginnings.py"/>
        <source>There are no templates yet: keep a finding as one.</source>
        <translation>尚无模板：可将一个病灶存为模板。</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>CAD marks</source>
        <translation>CAD 标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>CAD marks that are optional</source>
        <translation>可选的 CAD 标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>Presentation state: {0}</source>
        <translation>显示状态：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/beside.py"/>
        <source>Slice of a CAD mark: frame {0}</source>
        <translation>CAD 标记所在层面：第 {0} 帧</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Calibrate a monitor</source>
        <translation>校准显示器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Calibrated on {0} by {1}: {2:.4f} mm a pixel.</source>
        <translation>{1} 于 {0} 校准：每像素 {2:.4f} mm。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Grey scale</source>
        <translation>灰阶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>Monitor</source>
        <translation>显示器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The grey-scale record is saved.</source>
        <translation>灰阶记录已保存。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The monitors have changed: begin again.</source>
        <translation>显示器有变化：请重新开始。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The true size is saved.</source>
        <translation>实际尺寸已保存。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>The true size of this monitor is forgotten.</source>
        <translation>此显示器的实际尺寸校准已清除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>This monitor is not calibrated: true size is not shown on it.</source>
        <translation>此显示器未校准：不能在其上按实际尺寸显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>True size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>What to calibrate</source>
        <translation>校准内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_dialog.py"/>
        <source>nobody named</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <location filename="../../maninegs_gui/similar/cards.py"/>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>No model card</source>
        <translation>无模型卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Save as Markdown</source>
        <translation>另存为 Markdown</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/card_view.py"/>
        <source>Written to {0}.</source>
        <translation>已写入 {0}。</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Agree</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Keep as teaching case</source>
        <translation>留作教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Less like this</source>
        <translation>少找这类病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>More like this</source>
        <translation>多找这类病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>No tags to compare.</source>
        <translation>没有可比较的标注。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Only here</source>
        <translation>仅此例有</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Only there</source>
        <translation>仅彼例有</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Pin: stays beside while stepping</source>
        <translation>固定：切换时保持并列显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Show beside the open breast</source>
        <translation>与当前乳腺并列显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Similar case {0}</source>
        <translation>相似病例 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>Which part is alike</source>
        <translation>相似部位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>not proven</source>
        <translation>未经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/card.py"/>
        <source>shown beside</source>
        <translation>已并列显示</translation>
    </message>
</context>
<context>
    <name>CaseLists</name>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Cases appear here once you have assessed them.</source>
        <translation>病例在您评估后显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Cases worth a look</source>
        <translation>值得查看的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Draw a box or a lasso on the map.</source>
        <translation>请在图谱上画矩形框或套索。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Looking through the cases</source>
        <translation>正在查看病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Mislabelled?</source>
        <translation>标注有误？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>None found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Odd</source>
        <translation>离群</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Odd cases</source>
        <translation>离群病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Possibly mislabelled</source>
        <translation>可能标注有误</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Selected</source>
        <translation>已选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>Selected cases</source>
        <translation>已选病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/case_lists.py"/>
        <source>{0} cases lie inside; the first {1} are listed.</source>
        <translation>其中有 {0} 例；列出前 {1} 例。</translation>
    </message>
</context>
<context>
    <name>ChecksList</name>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Looking at the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Nothing stands in the way of a training</source>
        <translation>可以开始训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Patients: {0}</source>
        <translation>患者：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Patients: {0} and {1} more</source>
        <translation>患者：{0}，另有 {1} 名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>The training can start; {0} warning</source>
        <translation>可以开始训练；{0} 条警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>The training can start; {0} warnings</source>
        <translation>可以开始训练；{0} 条警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>{0} thing stops the training</source>
        <translation>{0} 个问题使训练无法开始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/checks_list.py"/>
        <source>{0} things stop the training</source>
        <translation>{0} 个问题使训练无法开始</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Close and lose them</source>
        <translation>关闭并放弃更改</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>First of them: {0}.</source>
        <translation>其中第一项：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>The workspace cannot be written at present. The window closes by itself as soon as everything is saved; closed now, these changes are lost.</source>
        <translation>工作区目前无法写入。全部保存后窗口会自动关闭；现在关闭将丢失这些更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>CloseTraining</name>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>A training is under way</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>Keep the window open</source>
        <translation>保持窗口打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/closing.py"/>
        <source>When the window closes, the training saves a checkpoint and ends. It can be taken up from there on the training page, with the same result.</source>
        <translation>窗口关闭时，训练会保存检查点并结束。之后可在训练页面从该处继续，结果相同。</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>A person decides: {0} is recorded as the one who accepted it. It can be rolled back.</source>
        <translation>由人决定：{0} 将被记录为采用者，之后可以撤回。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Average the runs that differ by their seed alone</source>
        <translation>对仅随机种子不同的训练取平均</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Evaluate now</source>
        <translation>立即评价</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>No comparison</source>
        <translation>无比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Not evaluated yet</source>
        <translation>尚未评价</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>On the test patients</source>
        <translation>在测试患者上</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>The other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>The same encoder before training</source>
        <translation>训练前的同一编码器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>This model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>This run made no model, so there is nothing to compare.</source>
        <translation>此次训练未产生模型，没有可比较的内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>Use this model</source>
        <translation>采用此模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/compare_view.py"/>
        <source>worse  |  better</source>
        <translation>较差  |  较好</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>OTHER PATIENT</source>
        <translation>其他患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>OTHER PATIENT: {0}</source>
        <translation>其他患者：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same exam</source>
        <translation>同一检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same patient, another exam</source>
        <translation>同一患者，另一次检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>Same patient, {0}</source>
        <translation>同一患者，{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>There is room for {0} of {1} cases: hide the panels, or widen the window.</source>
        <translation>只能容纳 {1} 例中的 {0} 例：请隐藏面板或放大窗口。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/comparison.py"/>
        <source>{0}   {1}</source>
        <translation>{0}   {1}</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>Density {0}</source>
        <translation>乳腺构成 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>No density</source>
        <translation>未填乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/conclusion.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <location filename="../../maninegs_gui/help/contents.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Log in to go on.</source>
        <translation>请登录后继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/cover.py"/>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <location filename="../../maninegs_gui/widgets/curves.py"/>
        <source>{0}: no values yet</source>
        <translation>{0}：尚无数值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/curves.py"/>
        <source>{0}: {1} values, first {2:.3g}, last {3:.3g}, highest {4:.3g}</source>
        <translation>{0}：{1} 个数值，首个 {2:.3g}，末个 {3:.3g}，最高 {4:.3g}</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>Manifestation distance of the nearest breast</source>
        <translation>最近邻乳腺的影像表现距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>No curves</source>
        <translation>无曲线</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>The validation loss is taken over smaller batches: compare it with itself.</source>
        <translation>验证损失按较小的批次计算：只宜与其自身比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>This run told of no epoch, or its folder is gone.</source>
        <translation>此次训练没有记录任何轮次，或其文件夹已不存在。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>by chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>nearest breast of another patient</source>
        <translation>其他患者的最近邻乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/curves_view.py"/>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
</context>
<context>
    <name>DeletePatientDialog</name>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Adjudications</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Assessments</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Backups that keep the patient until they are taken away</source>
        <translation>在删除前仍保留该患者的备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Breasts</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>CAD reports and presentation states</source>
        <translation>CAD 报告与显示状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Conclusions on exams</source>
        <translation>检查结论</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Deleting a patient</source>
        <translation>正在删除患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Entries of the history that lose their content</source>
        <translation>将清除内容的历史条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Exams</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Files in the workspace</source>
        <translation>工作区内的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Files outside the workspace, which stay</source>
        <translation>工作区外的文件（保留不动）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Looking for what there is of the patient.</source>
        <translation>正在查找该患者的全部数据。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Model {0} has seen the patient</source>
        <translation>模型 {0} 曾用过该患者的数据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Models that saw</source>
        <translation>用过其数据的模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Notes of what the machine showed</source>
        <translation>机器所示内容的记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Open an exam of the patient who is to be deleted.</source>
        <translation>请打开要删除的患者的一次检查。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Past deletions</source>
        <translation>以往的删除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Patient {0} will be deleted from this workspace. This cannot be undone. Image files outside the workspace stay where they lie.</source>
        <translation>患者 {0} 将从此工作区删除，且无法撤销。工作区以外的图像文件保留在原处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Points of anatomy</source>
        <translation>解剖标志点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Regions</source>
        <translation>标记区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Take older backups away as well, once there is one without this patient</source>
        <translation>待有了不含该患者的备份后，也删除较旧的备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Teaching cases</source>
        <translation>教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>The patient is deleted.</source>
        <translation>患者已删除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>What will go</source>
        <translation>将删除的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Why; it is kept, so it must not name the patient</source>
        <translation>原因；会被保留，因此不得写出患者身份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>{0} older backups still hold the patient; restoring one deletes the patient again.</source>
        <translation>还有 {0} 个较旧的备份含有该患者；恢复其中任何一个时会再次删除该患者。</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Delete the files</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its model was accepted and stays, with its card and vectors; it is compared with other models no more.</source>
        <translation>其模型曾被采用，因此连同模型卡和向量保留；但不再与其他模型比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its model was never accepted and goes as well; settings and results stay listed.</source>
        <translation>其模型从未被采用，将一并删除；设置和结果仍保留在列表中。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Its settings and results stay listed.</source>
        <translation>其设置和结果仍保留在列表中。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/question.py"/>
        <source>The files of this run ({0}) will be deleted: frozen data, checkpoints, curves. This cannot be undone.</source>
        <translation>将删除此次训练的文件（{0}）：冻结数据、检查点、曲线。此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Diagnostics for support</source>
        <translation>供技术支持的诊断信息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Gathering</source>
        <translation>正在收集</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>One ZIP for whoever helps you: versions, settings, figures, the log and reports of crashes. No name, no path, no identifier and no image is in it; read here exactly what would be saved. Nothing is sent.</source>
        <translation>供协助您的人员使用的一个 ZIP 文件：版本、设置、数值、日志和崩溃报告。其中没有姓名、路径、标识号和图像；在此可逐字查看将要保存的内容。不会发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Run the self-test for it too (about a minute)</source>
        <translation>同时为其运行自检（约一分钟）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Save the diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>The chosen part, as it is saved</source>
        <translation>所选部分，与保存内容一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>What is in it</source>
        <translation>其中内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/diagnostics_dialog.py"/>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>Doorkeeper</name>
    <message>
        <location filename="../../maninegs_gui/readers/doorkeeper.py"/>
        <source>That is not the PIN of {0}.</source>
        <translation>这不是 {0} 的 PIN。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Box</source>
        <translation>矩形框</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Cases with a finding like this</source>
        <translation>具有类似病灶的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Category</source>
        <translation>评估分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Finding {0}: {1}</source>
        <translation>病灶 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Freehand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Keep as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Mark a region</source>
        <translation>标记区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>No longer offered for new findings</source>
        <translation>不再用于新病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Remark on this finding</source>
        <translation>此病灶的备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Remove last region</source>
        <translation>删除最后一个区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/editor.py"/>
        <source>keys tag, Enter: done, Esc: leave</source>
        <translation>按键标注，Enter：完成，Esc：离开</translation>
    </message>
</context>
<context>
    <name>EmptyMap</name>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Go to training</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Laying it out takes about half a minute, and longer for many cases.</source>
        <translation>布局约需半分钟，病例多时更久。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Make the map</source>
        <translation>制作图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Making the map</source>
        <translation>正在制作图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Nobody reads yet</source>
        <translation>尚无人阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Opening the map</source>
        <translation>正在打开图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Read first</source>
        <translation>请先阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Tag some exams and train a model, then accept it: its map is shown here.</source>
        <translation>请先标注若干检查、训练模型并采用：其图谱将显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>The map cannot be shown</source>
        <translation>图谱无法显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>The map is not made yet</source>
        <translation>图谱尚未制作</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>There is no map of these vectors yet</source>
        <translation>尚无这些向量的图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/empty_map.py"/>
        <source>Too few breasts for a map</source>
        <translation>乳腺数量太少，无法制作图谱</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>History of this case</source>
        <translation>此病例的历史</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/entry_list.py"/>
        <source>Who</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>ExamBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Begins with the worst breast: {0}</source>
        <translation>默认取较重一侧：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Category</source>
        <translation>评估分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Exam category</source>
        <translation>检查的评估分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Follow-up</source>
        <translation>随访</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>No breast is assessed yet</source>
        <translation>两侧乳腺均未评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Reason for another category than the worst breast&apos;s</source>
        <translation>评估分类与较重一侧不一致的原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>This is not the worst breast&apos;s category: say why.</source>
        <translation>与较重一侧的评估分类不同：请说明原因。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>in {0} months</source>
        <translation>{0} 个月后</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/exam_box.py"/>
        <source>{0} months</source>
        <translation>{0} 个月</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>An export holds findings, assessments and pathology of all readers, no images. Written reports and notes are as they were typed.</source>
        <translation>导出内容包括所有阅片者的病灶、评估和病理，不含图像。报告和备注按原样导出。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>COCO JSON (*.json)</source>
        <translation>COCO JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>COCO JSON: regions and categories for image programs</source>
        <translation>COCO JSON：区域和分类，供图像处理程序使用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>CSV: findings, regions and assessments for spreadsheets</source>
        <translation>CSV：病灶、区域和评估，供电子表格使用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Choose where, and export</source>
        <translation>选择位置并导出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Everything in the workspace</source>
        <translation>工作区中的全部内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export into a new folder</source>
        <translation>导出到新文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export tags</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Identifiers</source>
        <translation>标识信息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Lossless JSON: everything, comes back as it was</source>
        <translation>无损 JSON：完整内容，可原样导回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Replace ids and UIDs by pseudonyms</source>
        <translation>用假名替换编号和 UID</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>The open patient</source>
        <translation>当前患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>The vectors of {0} breasts and {1} views were written to {2}.</source>
        <translation>{0} 侧乳腺和 {1} 幅图像的向量已写入 {2}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Vectors of the model in use: .npy, with their ids as CSV</source>
        <translation>在用模型的向量：.npy，编号为 CSV</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>With names and birth dates</source>
        <translation>包含姓名和出生日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>{0} exams with {1} findings were written to {2}.</source>
        <translation>{0} 次检查（{1} 个病灶）已写入 {2}。</translation>
    </message>
</context>
<context>
    <name>FacetChips</name>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0}: {1} more values</source>
        <translation>{0}：另有 {1} 个取值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/facets.py"/>
        <source>{0}: {1}, {2}</source>
        <translation>{0}：{1}，{2}</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Compare with the manifests again</source>
        <translation>再次与清单比对</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Comparing the files with their manifests</source>
        <translation>正在将文件与清单比对</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Everything that is sealed is as it was written.</source>
        <translation>所有封存的内容均与写入时一致。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Files of the run</source>
        <translation>此次训练的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Lift the filter: {0}</source>
        <translation>取消筛选：{0}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>A day, a month such as 2024-03, or a year</source>
        <translation>某日、某月（如 2024-03）或某年</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Anybody&apos;s, where I have assessed</source>
        <translation>任何人的（限本人已评估者）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Assigned to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Collection</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>For me</source>
        <translation>我的状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Lift all filters</source>
        <translation>取消全部筛选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Pathology, where I have assessed</source>
        <translation>病理（限本人已评估者）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Read by</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Tag</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Teaching cases</source>
        <translation>教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Type a day as YYYY-MM-DD, a month or a year.</source>
        <translation>请输入日期（YYYY-MM-DD）、月份或年份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/filter_panel.py"/>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Both breasts</source>
        <translation>双侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Breast</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every finding</source>
        <translation>全部病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every kind</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Every reader</source>
        <translation>全部阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Finding</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/filters.py"/>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>Find in this page</source>
        <translation>在本页中查找</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>not in this page</source>
        <translation>本页中没有</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/find_bar.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on</source>
        <translation>沿用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on from an earlier exam</source>
        <translation>沿用既往检查的病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Carry on {0}</source>
        <translation>沿用 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>New finding</source>
        <translation>新建病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>New finding like {0}</source>
        <translation>新建病灶，同 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>No findings in this breast</source>
        <translation>此侧乳腺无病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Same as the last</source>
        <translation>与上一个相同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Take this template away</source>
        <translation>删除此模板</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>undated</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_list.py"/>
        <source>{0} of {1}</source>
        <translation>{1} 的{0}</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>Cases with a finding like this</source>
        <translation>具有类似病灶的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>Finding {0}: {1}. {2}</source>
        <translation>病灶 {0}：{1}。{2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/finding_row.py"/>
        <source>not marked</source>
        <translation>未标记</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>A finding has no category yet: give it one, or assess the breast.</source>
        <translation>有病灶尚无分类：请给出分类，或对此侧乳腺作出评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Done again here: {0}</source>
        <translation>已在此重做：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Findings of this breast</source>
        <translation>此侧乳腺的病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>No breast chosen</source>
        <translation>未选择乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open a finding first, then mark it.</source>
        <translation>请先打开一个病灶，再标记。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open an exam first, then add a finding.</source>
        <translation>请先打开检查，再添加病灶。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Open an exam; its findings and assessment are made here.</source>
        <translation>打开检查后，在此填写病灶和评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>That image is not of the breast of this finding: mark it in its own.</source>
        <translation>该图像不属于此病灶所在的乳腺：请在其自身的图像上标记。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>The lexicon {0} is not there: put its file back to tag.</source>
        <translation>术语集 {0} 不存在：请将其文件放回后再标注。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>There is no finding to repeat yet.</source>
        <translation>尚无可重复的病灶。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/panel.py"/>
        <source>Undone in this exam: {0}</source>
        <translation>已在此检查中撤销：{0}</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>1 breast is not searchable yet</source>
        <translation>1 侧乳腺尚不可检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>New images cannot be made searchable now. {0}</source>
        <translation>新图像目前无法加入检索。{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/following.py"/>
        <source>{0} breasts are not searchable yet</source>
        <translation>{0} 侧乳腺尚不可检索</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <location filename="../../maninegs_gui/help/contents.py"/>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <location filename="../../maninegs_gui/frame.py"/>
        <source>ManiNegs</source>
        <translation>ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/frame.py"/>
        <source>ManiNegs is opening</source>
        <translation>正在打开 ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/frame.py"/>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
</context>
<context>
    <name>GreyBoard</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Eighteen even steps from black to white with two faint squares each; below, a 5 percent square on black and a 95 percent square on white</source>
        <translation>从黑到白的十八级均匀灰阶，每级含两个低对比度方块；下方为黑底上 5% 的方块和白底上 95% 的方块</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Test pattern of grey steps</source>
        <translation>灰阶测试图</translation>
    </message>
</context>
<context>
    <name>GreyPage</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>All steps should look evenly apart, with both faint squares in each. Looking is no measurement: record what the photometer or the monitor&apos;s own software found.</source>
        <translation>各级灰阶看起来应间隔均匀，且每级中的两个低对比度方块均可见。目视不能代替测量：请记录光度计或显示器自带软件的测量结果。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Ambient (cd/m²)</source>
        <translation>环境光（cd/m²）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Checked on</source>
        <translation>检测日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Choose whether the monitor follows the GSDF.</source>
        <translation>请选择显示器是否符合 GSDF。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Follows the GSDF</source>
        <translation>符合 GSDF</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Grey-scale record</source>
        <translation>灰阶记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Maximum (cd/m²)</source>
        <translation>最大亮度（cd/m²）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Minimum (cd/m²)</source>
        <translation>最小亮度（cd/m²）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Next check due</source>
        <translation>下次检测日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Save the grey-scale record</source>
        <translation>保存灰阶记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The day of the check lies in the future.</source>
        <translation>检测日期晚于今天。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The maximum luminance must be above the minimum.</source>
        <translation>最大亮度必须高于最小亮度。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>The next check must come after this one.</source>
        <translation>下次检测必须晚于本次。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>What was measured?</source>
        <translation>测量了什么？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} Luminance ratio with the room&apos;s light {1:.0f} : 1.</source>
        <translation>{0} 含环境光的亮度比 {1:.0f} : 1。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} must be a day such as {1}.</source>
        <translation>{0} 必须是日期，例如 {1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_grey.py"/>
        <source>{0} must be a number of cd/m² such as 0.8 or 500.</source>
        <translation>{0} 必须是以 cd/m² 表示的数值，例如 0.8 或 500。</translation>
    </message>
</context>
<context>
    <name>Hanger</name>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>PRIOR</source>
        <translation>既往片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} before</source>
        <translation>{0}前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} months</source>
        <translation>{0} 个月</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/hanger.py"/>
        <source>{0} years</source>
        <translation>{0} 年</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>By what similar cases are looked for</source>
        <translation>查找相似病例的依据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Close the comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/head.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Hanging protocol</source>
        <translation>挂片协议</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>No exam open</source>
        <translation>未打开检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Not hung</source>
        <translation>未挂片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>One view</source>
        <translation>单幅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Priors in the lower row</source>
        <translation>下排为既往片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Same size</source>
        <translation>等大显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Size of the images</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Size of the images: {0}</source>
        <translation>图像大小：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Step of reading</source>
        <translation>阅片步骤</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Step of reading: {0}</source>
        <translation>阅片步骤：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>There is room for {0} of {1} cases: hide the panels, or widen the window.</source>
        <translation>只能容纳 {1} 例中的 {0} 例：请隐藏面板或放大窗口。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>Tools of the viewer</source>
        <translation>阅片工具</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>True size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>piece {0}/{1}</source>
        <translation>第 {0}/{1} 块</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/header.py"/>
        <source>{0}/{1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Find in this page (Ctrl+F)</source>
        <translation>在本页中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>ManiNegs - Help</source>
        <translation>ManiNegs - 帮助</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>ManiNegs - Help: picture</source>
        <translation>ManiNegs - 帮助：图片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>ManiNegs - Help: {0}</source>
        <translation>ManiNegs - 帮助：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>No page speaks of “{0}”. Try fewer or other words.</source>
        <translation>没有页面提到“{0}”。请减少词语或换用其他词语。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Search all pages (Ctrl+E)</source>
        <translation>搜索所有页面 (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>Show the English page</source>
        <translation>查看英文页面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>The picture {0} is missing from this program: install it again.</source>
        <translation>此程序缺少图片 {0}：请重新安装。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>The same page in English</source>
        <translation>同一页面的英文版</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>The same page in the browser of this computer</source>
        <translation>在本机的浏览器中打开同一页面（英文）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>This link leaves the program: {0}. Open it in the browser?</source>
        <translation>此链接指向程序之外：{0}。是否在浏览器中打开？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>This page is in English only.</source>
        <translation>此页面只有英文版。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/window.py"/>
        <source>This page was translated from an earlier version of the English page.</source>
        <translation>此页面译自英文页面的较早版本。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Back to after this</source>
        <translation>恢复到此操作之后</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Back to before this</source>
        <translation>恢复到此操作之前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Brought back. Undo takes this back as well.</source>
        <translation>已恢复。“撤销”可再撤回。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>History of this case</source>
        <translation>此病例的历史</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Nothing was changed yet that can be shown here.</source>
        <translation>尚无可在此显示的更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Reading the history</source>
        <translation>正在读取历史记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Same thing, newer</source>
        <translation>同一对象，较新</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Same thing, older</source>
        <translation>同一对象，较旧</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Save as a table</source>
        <translation>另存为表格</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Show older entries</source>
        <translation>显示更早的条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>What others did in the {0} is told once you have assessed it, and so is pathology.</source>
        <translation>他人对{0}所做的操作及病理，在您完成评估后才显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>What others did is told once you have assessed a breast, as is pathology.</source>
        <translation>他人的操作和病理，在您评估该侧乳腺后才显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>Written to {0}.</source>
        <translation>已写入 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} entries</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} entry</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/dialog.py"/>
        <source>{0} of {1} entries</source>
        <translation>{0} / {1} 条</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>Click or Enter opens the case</source>
        <translation>单击或按 Enter 打开病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>The breast that is pointed at</source>
        <translation>指针所指的乳腺</translation>
    </message>
</context>
<context>
    <name>Hovering</name>
    <message>
        <location filename="../../maninegs_gui/explore/hovering.py"/>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>An import is under way: wait for it or cancel it.</source>
        <translation>导入正在进行：请等待或取消。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Beside them: {0} CAD reports, {1} presentation states.</source>
        <translation>另有：CAD 报告 {0} 份，显示状态 {1} 份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>CAD and presentation states</source>
        <translation>CAD 与显示状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose files or archives</source>
        <translation>选择文件或压缩包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Choose what to import, or drop folders, archives or several files anywhere on the window; a single image that is dropped is looked up among the cases. Files stay where they are unless you copy them.</source>
        <translation>请选择要导入的内容，或将文件夹、压缩包或多个文件拖到窗口任意处；单独拖入一幅图像则在病例中检索该图像。文件保留在原处，除非选择复制。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Copy the files into the workspace</source>
        <translation>将文件复制到工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Files that were refused or are odd</source>
        <translation>被拒绝或异常的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Import files or archives</source>
        <translation>导入文件或压缩包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Looking through the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Refused or odd files</source>
        <translation>被拒绝或异常的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Stopping; what was taken in is kept.</source>
        <translation>正在停止；已导入的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import did not go through.</source>
        <translation>导入未能完成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>The import was cancelled; import again to go on.</source>
        <translation>导入已取消；再次导入即可继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>There is nothing new to import here.</source>
        <translation>这里没有新的内容可导入。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>kept aside</source>
        <translation>已另存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>new</source>
        <translation>新的</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} cannot be decoded and stay out of training.</source>
        <translation>{0} 幅无法解码，不参与训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} new images can be imported. Nothing was changed yet.</source>
        <translation>可导入 {0} 幅新图像。尚未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/import_page.py"/>
        <source>{0} of {1} new images were imported.</source>
        <translation>{1} 幅新图像中已导入 {0} 幅。</translation>
    </message>
</context>
<context>
    <name>ImportTagsDialog</name>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>COCO JSON (*.json)</source>
        <translation>COCO JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose a COCO file</source>
        <translation>选择 COCO 文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Choose an export of tags: nothing is changed before you have seen the plan.</source>
        <translation>请选择标注的导出内容：在您看到计划之前不会作任何更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import tags</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import the files of {0} new images, or relink them.</source>
        <translation>请导入 {0} 幅新图像的文件，或重新关联。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>It was cancelled; import again to go on.</source>
        <translation>已取消；再次导入即可继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>What is left out</source>
        <translation>被略去的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Where a reader said something else here, take the export&apos;s instead</source>
        <translation>若阅片者在此处的标注不同，以导入内容为准</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>{0} findings, {1} assessments and {2} other facts were added; {3} were left out.</source>
        <translation>已添加 {0} 个病灶、{1} 项评估和 {2} 项其他内容；略去 {3} 项。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>{0} findings, {1} assessments, {2} other facts and {3} images would be added; {4} are here already, {5} would be left out. Nothing was changed yet.</source>
        <translation>将添加 {0} 个病灶、{1} 项评估、{2} 项其他内容和 {3} 幅图像；{4} 项已存在，{5} 项将略去。尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>About the preset</source>
        <translation>关于此预设</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>All keys and the mouse are as the preset says.</source>
        <translation>所有按键和鼠标操作均与预设一致。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Bring mine back</source>
        <translation>恢复我的设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Bring them back</source>
        <translation>恢复它们</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Export keys and mouse</source>
        <translation>导出按键和鼠标设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Import keys and mouse</source>
        <translation>导入按键和鼠标设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Keys, mouse, about the preset</source>
        <translation>按键、鼠标、关于预设</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Presets (*.yaml)</source>
        <translation>预设 (*.yaml)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Take it away from there</source>
        <translation>从那里取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>The keys and the mouse of “{0}” hold.</source>
        <translation>“{0}”的按键和鼠标设置已生效。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>This action must keep a key: record another one first.</source>
        <translation>此操作必须保留一个按键：请先录入另一个。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Written to {0}.</source>
        <translation>已写入 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>Your own changes are gone with the other preset.</source>
        <translation>您自己的更改随另一预设而不再生效。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/editor.py"/>
        <source>{0} stays with the action you gave it to: reset that one as well.</source>
        <translation>{0} 仍属于您指定的操作：请将那个操作也重置。</translation>
    </message>
</context>
<context>
    <name>KeyLegend</name>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Nothing answers to that.</source>
        <translation>没有与之对应的操作。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Search the keys</source>
        <translation>搜索按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/key_legend.py"/>
        <source>Search: a word, or one key</source>
        <translation>搜索：输入词语，或按一个键</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Heard</source>
        <translation>生效范围</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Keys of this action</source>
        <translation>此操作的按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Reset this action</source>
        <translation>重置此操作</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Search the actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>Search: a word, or a key</source>
        <translation>搜索：输入词语或按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>{0}, changed</source>
        <translation>{0}，已更改</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/key_page.py"/>
        <source>{0}: {1}. {2}</source>
        <translation>{0}：{1}。{2}</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <location filename="../../maninegs_gui/keys/recorder.py"/>
        <source>Press the key (Esc: give up)</source>
        <translation>请按键（Esc：放弃）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/recorder.py"/>
        <source>Record a key</source>
        <translation>录入按键</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something is still being saved or imported: wait for it first.</source>
        <translation>仍有内容正在保存或导入：请先等待其完成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something went wrong in ManiNegs; a report was saved as {0}.</source>
        <translation>ManiNegs 发生故障；报告已保存为 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/bridge/lanes.py"/>
        <source>Something went wrong in ManiNegs; its report could not be saved.</source>
        <translation>ManiNegs 发生故障；其报告未能保存。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ListChooser</name>
    <message>
        <location filename="../../maninegs_gui/worklist/chooser.py"/>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/chooser.py"/>
        <source>Own filter</source>
        <translation>自定义筛选</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>All processes</source>
        <translation>所有进程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Choose an entry to see all of it.</source>
        <translation>选择一个条目以查看全文。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Entries of the log</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>No entry like that</source>
        <translation>没有这样的条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Nothing was noted yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Show new entries as they come</source>
        <translation>新条目出现时即显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Show older entries</source>
        <translation>显示更早的条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The chosen entry</source>
        <translation>所选条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The log fills while ManiNegs is used; it stays on this computer.</source>
        <translation>使用 ManiNegs 时日志会逐渐增加；日志只保存在本机。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>The newest {0} entries</source>
        <translation>最新的 {0} 个条目</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>What ManiNegs noted on this computer. It names no patient, no reader and no path.</source>
        <translation>ManiNegs 在本机的记录。其中不含患者、阅片者和路径的名称。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>Widen the filters or search for less.</source>
        <translation>请放宽筛选条件，或减少搜索词。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>{0} and louder</source>
        <translation>{0}及以上</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>{0} entries</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_window.py"/>
        <source>{0} entries are copied</source>
        <translation>已复制 {0} 个条目</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Each reader&apos;s findings and assessments are kept apart, and so is what may be shown before her own assessment.</source>
        <translation>各阅片者的病灶和评估分别保存；评估之前可显示的内容也按人分别控制。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/login.py"/>
        <source>Who reads?</source>
        <translation>由谁阅片？</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Add “{0}”</source>
        <translation>添加“{0}”</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Name of the new reader</source>
        <translation>新阅片者的姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Name of the reader</source>
        <translation>阅片者姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>New reader</source>
        <translation>新阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Nobody is called so here. Is this somebody new?</source>
        <translation>这里没有此人。是新的阅片者吗？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Nobody is called so. An administrator adds new readers.</source>
        <translation>没有此人。新阅片者由管理员添加。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>The PIN was wrong. Next try in {0} s.</source>
        <translation>PIN 不正确。{0} 秒后可再试。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/form.py"/>
        <source>Type a name</source>
        <translation>请输入姓名</translation>
    </message>
</context>
<context>
    <name>LongDialog</name>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/long_dialog.py"/>
        <source>Stopping; what was finished before is kept.</source>
        <translation>正在停止；已完成的内容会保留。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>For research use, not for diagnosis</source>
        <translation>仅供研究，不用于诊断</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>ManiNegs</source>
        <translation>ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>ManiNegs - {0}</source>
        <translation>ManiNegs - {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Reader: {0}</source>
        <translation>阅片者：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Side</source>
        <translation>侧别</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/main_window.py"/>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <location filename="../../maninegs_gui/explore/page.py"/>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Legend and cases</source>
        <translation>图例与病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/screen.py"/>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Box</source>
        <translation>矩形框</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Bring every point into view (Home)</source>
        <translation>显示全部的点（Home）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Drag moves the map, the wheel zooms</source>
        <translation>拖动移动图谱，滚轮缩放</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Draw a box: zoom to what is inside and list it</source>
        <translation>画矩形框：放大其中内容并列出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Draw around points: zoom to them, list them</source>
        <translation>圈画若干点：放大并列出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_tools.py"/>
        <source>Whole map</source>
        <translation>完整图谱</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <location filename="../../maninegs_gui/explore/map_view.py"/>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_view.py"/>
        <source>No points yet</source>
        <translation>尚无点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/map_view.py"/>
        <source>{0} breasts as points, similar ones close together</source>
        <translation>{0} 侧乳腺以点表示，相似者彼此靠近</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <location filename="../../maninegs_gui/viewer/marking.py"/>
        <source>No mark of an open finding is in this view.</source>
        <translation>此图像中没有当前病灶的标记。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/widgets/message_bar.py"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <location filename="../../maninegs_gui/model_desk.py"/>
        <source>Embedding what is new</source>
        <translation>正在嵌入新内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/model_desk.py"/>
        <source>Model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/model_desk.py"/>
        <source>Newly embedded breasts: {0}</source>
        <translation>新嵌入的乳腺：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/model_desk.py"/>
        <source>No model in use</source>
        <translation>没有在用模型</translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Bringing the former model back</source>
        <translation>正在恢复先前的模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Deleting the files of the run</source>
        <translation>正在删除此次训练的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Evaluating on the test patients</source>
        <translation>正在测试患者上评价</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>Putting the model into use</source>
        <translation>正在启用模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>The files of the run are deleted.</source>
        <translation>此次训练的文件已删除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>The former model answers again. Accept the other one to take this back.</source>
        <translation>先前的模型重新启用。如要收回，请再次采用另一个模型。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/controller.py"/>
        <source>This model answers from now on. “Roll back” brings the former one back.</source>
        <translation>此模型从现在起启用。“撤回”可恢复先前的模型。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../maninegs_gui/models/page.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>About the chosen run</source>
        <translation>关于所选训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>All runs</source>
        <translation>全部训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Back to {0}</source>
        <translation>返回 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Compare and decide</source>
        <translation>比较并决定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Delete the files</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Go to training</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No run made one: look at all runs.</source>
        <translation>没有训练产生模型：请查看全部训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>No training yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>None: search and opinion wait until one is accepted.</source>
        <translation>无：采用模型之前不能检索和给出意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Roll back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>Tag cases, then start a training: its run and its model are listed here.</source>
        <translation>请标注病例，然后开始训练：训练及其模型将列于此处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/screen.py"/>
        <source>The model in use</source>
        <translation>在用模型</translation>
    </message>
</context>
<context>
    <name>Monitors</name>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Checked on {0} by {1}: does not follow the GSDF.</source>
        <translation>{1} 于 {0} 检测：不符合 GSDF。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Checked on {0} by {1}: follows the GSDF.</source>
        <translation>{1} 于 {0} 检测：符合 GSDF。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>Monitor {0} does not follow the GSDF: greys may mislead.</source>
        <translation>显示器 {0} 不符合 GSDF：灰阶可能误导。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>No grey-scale check is recorded.</source>
        <translation>没有灰阶检测记录。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The calibration could not be written to {0}: free space or allow writing there, and save again.</source>
        <translation>校准无法写入 {0}：请释放空间或允许写入该处，然后重新保存。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The calibration of monitor {0} cannot be read and is not used: calibrate it again.</source>
        <translation>显示器 {0} 的校准无法读取，不予使用：请重新校准。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The grey-scale check of monitor {0} was due on {1}.</source>
        <translation>显示器 {0} 的灰阶检测应于 {1} 进行。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The grey-scale check was due on {0}.</source>
        <translation>灰阶检测应于 {0} 进行。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>The pixels of this monitor are not square ({0:.4f} x {1:.4f} mm): set its own resolution and calibrate it again.</source>
        <translation>此显示器的像素不是正方形（{0:.4f} x {1:.4f} mm）：请设为其原生分辨率并重新校准。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>This monitor has just been unplugged or changed.</source>
        <translation>此显示器刚被拔下或更换。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>This monitor was calibrated at {0} x {1} pixels and runs at {2} x {3}: calibrate it again.</source>
        <translation>此显示器在 {0} x {1} 像素下校准，现运行于 {2} x {3}：请重新校准。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>True size is not shown for a view that lies on two monitors.</source>
        <translation>跨两台显示器的视图不能按实际尺寸显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>True size needs a calibration of this monitor: {0}.</source>
        <translation>按实际尺寸显示需先校准此显示器：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/monitors.py"/>
        <source>{0}: {1}, {2} x {3}</source>
        <translation>{0}：{1}，{2} x {3}</translation>
    </message>
</context>
<context>
    <name>MoreBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Image quality</source>
        <translation>图像质量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Recommendation</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Recommendation, quality, remark</source>
        <translation>处理建议、图像质量、备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>Remark on this breast</source>
        <translation>此侧乳腺的备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/more_box.py"/>
        <source>because</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>MousePage</name>
    <message>
        <location filename="../../maninegs_gui/keys/mouse_page.py"/>
        <source>A right click always opens the menu of the view, and a double click shows the view alone.</source>
        <translation>右键单击始终打开视图菜单，双击单独显示该视图。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../maninegs_gui/keys/notice.py"/>
        <source>Do what is offered</source>
        <translation>执行所提供的操作</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Do not offer this again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Everything that was saved is there.</source>
        <translation>所有已保存的内容都在。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>ManiNegs crashed last time. A report lies on this computer; it holds no patient data, and nothing is sent.</source>
        <translation>ManiNegs 上次运行时崩溃。报告保存在本机；其中不含患者数据，也不会发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>ManiNegs was ended from outside last time, by the system or by hand.</source>
        <translation>ManiNegs 上次被外部终止：由系统或由人。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Never mind</source>
        <translation>不必理会</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Save it for support</source>
        <translation>保存以供技术支持</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Something went wrong in ManiNegs; a report was saved as {0}.</source>
        <translation>ManiNegs 发生故障；报告已保存为 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>The computer went off or restarted while ManiNegs was open last time.</source>
        <translation>上次 ManiNegs 打开时，计算机断电或重新启动。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/offer.py"/>
        <source>The report was saved as {0}.</source>
        <translation>报告已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>No finished training yet.</source>
        <translation>尚无完成的训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>Putting the model into use</source>
        <translation>正在启用模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>The new model answers from now on.</source>
        <translation>新模型从现在起启用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>This model is in use.</source>
        <translation>此模型正在使用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/offers.py"/>
        <source>This model is not in use yet: look at its result, then decide.</source>
        <translation>此模型尚未启用：请查看其结果后再决定。</translation>
    </message>
</context>
<context>
    <name>OpinionBox</name>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Above the site&apos;s operating point</source>
        <translation>高于本机构的工作点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Below the site&apos;s operating point</source>
        <translation>低于本机构的工作点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>How well, and by what</source>
        <translation>准确程度及依据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>No opinion: {0}</source>
        <translation>无意见：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Opinion</source>
        <translation>模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Opinion: probability of malignancy</source>
        <translation>模型意见：恶性概率</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>Probability of malignancy {0}, {1}</source>
        <translation>恶性概率 {0}，{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>between {0} and {1}</source>
        <translation>介于 {0} 与 {1} 之间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/opinion_box.py"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../maninegs_gui/help/view.py"/>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <location filename="../../maninegs_gui/explore/painting.py"/>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
</context>
<context>
    <name>PathologyBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Add pathology</source>
        <translation>添加病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Change pathology</source>
        <translation>更改病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Date of the result</source>
        <translation>结果日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Histology</source>
        <translation>组织学</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>No pathology known</source>
        <translation>病理不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Pathology and opinion appear once the assessment is saved.</source>
        <translation>保存评估后显示病理和模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven</source>
        <translation>经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven benign</source>
        <translation>证实为良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>Proven malignant</source>
        <translation>证实为恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>The date is known</source>
        <translation>日期已知</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>core biopsy</source>
        <translation>空芯针活检</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>cytology</source>
        <translation>细胞学</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>follow-up</source>
        <translation>随访</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>surgery</source>
        <translation>手术</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/pathology_box.py"/>
        <source>vacuum biopsy</source>
        <translation>真空辅助活检</translation>
    </message>
</context>
<context>
    <name>PatientSearch</name>
    <message>
        <location filename="../../maninegs_gui/explore/patient_search.py"/>
        <source>Find a patient id</source>
        <translation>查找患者编号</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/patient_search.py"/>
        <source>No patient has the id {0}.</source>
        <translation>没有编号为 {0} 的患者。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/patient_search.py"/>
        <source>None of this patient&apos;s breasts is on the map.</source>
        <translation>该患者的乳腺不在图谱上。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/patient_search.py"/>
        <source>{0} of {1} breasts are ringed.</source>
        <translation>{1} 侧乳腺中有 {0} 侧加圈。</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_list.py"/>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Exams read</source>
        <translation>已阅检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Last assessment</source>
        <translation>最近一次评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/people_table.py"/>
        <source>{0}, retired</source>
        <translation>{0}，已停用</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../../maninegs_gui/similar/picture.py"/>
        <source>size not known</source>
        <translation>大小不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/picture.py"/>
        <source>where it is alike is marked</source>
        <translation>相似部位已标出</translation>
    </message>
</context>
<context>
    <name>PinnedRow</name>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Show pinned case {0}</source>
        <translation>显示固定的病例 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/head.py"/>
        <source>Unpin {0}</source>
        <translation>取消固定 {0}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Clock</source>
        <translation>钟点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Clock face</source>
        <translation>钟面位置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Distance from the nipple in millimetres</source>
        <translation>距乳头的距离（毫米）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>From the nipple</source>
        <translation>距乳头</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Place and size</source>
        <translation>位置与大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>Quadrant</source>
        <translation>象限</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_box.py"/>
        <source>from the marks</source>
        <translation>由标记得出</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <location filename="../../maninegs_gui/training/preparation.py"/>
        <source>Taking a few trial steps</source>
        <translation>正在试运行若干步</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>A PIN has {0} to {1} characters.</source>
        <translation>PIN 须为 {0} 至 {1} 个字符。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Bring back</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>For everybody, at most</source>
        <translation>对所有人，至多</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>For everybody, lock after minutes at most</source>
        <translation>对所有人，至多若干分钟后锁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Lock after minutes without a touch</source>
        <translation>无操作若干分钟后锁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Lock when idle</source>
        <translation>空闲时锁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>New PIN again</source>
        <translation>再次输入新 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Present PIN</source>
        <translation>当前 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Set the PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>Take the PIN away</source>
        <translation>取消 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>The two new PINs differ: type them again.</source>
        <translation>两次输入的新 PIN 不一致：请重新输入。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/profile.py"/>
        <source>{0} characters or more</source>
        <translation>{0} 个字符或更多</translation>
    </message>
</context>
<context>
    <name>ReaderDesk</name>
    <message>
        <location filename="../../maninegs_gui/readers/desk.py"/>
        <source>Read as this person</source>
        <translation>以此人身份阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/desk.py"/>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>ReaderManager</name>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Add a reader</source>
        <translation>添加阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>My profile</source>
        <translation>我的资料</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Readers and PINs</source>
        <translation>阅片者与 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>The PIN is set.</source>
        <translation>PIN 已设置。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>The PIN was wrong, or it is too early for another try.</source>
        <translation>PIN 不正确，或再试过早。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>Type the name of the new reader first.</source>
        <translation>请先输入新阅片者的姓名。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/manager.py"/>
        <source>{0} logs in without a PIN from now on.</source>
        <translation>从现在起 {0} 登录无需 PIN。</translation>
    </message>
</context>
<context>
    <name>RefineBar</name>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exam date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exams from</source>
        <translation>检查日期从</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Exams to</source>
        <translation>检查日期至</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Only this region</source>
        <translation>仅此区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Proven cases only</source>
        <translation>仅经病理证实的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Refine</source>
        <translation>细化</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>Reset what narrows and weighs</source>
        <translation>重置筛选与权重</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>from {0}</source>
        <translation>从 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>like {0}, unlike {1} of them</source>
        <translation>与其中 {0} 例相似，与 {1} 例不相似</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>to {0}</source>
        <translation>至 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>unproven too</source>
        <translation>含未证实者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>weighed anew</source>
        <translation>权重已调整</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/refine_bar.py"/>
        <source>year or date</source>
        <translation>年份或日期</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>No report</source>
        <translation>没有报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Reports of crashes and faults</source>
        <translation>崩溃与故障报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Save for support</source>
        <translation>保存以供技术支持</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>The report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>When ManiNegs crashes or something in it goes wrong, a report is kept here. It holds no patient data, and nothing is ever sent.</source>
        <translation>ManiNegs 崩溃或发生故障时，报告保存于此。其中不含患者数据，也从不发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/report_window.py"/>
        <source>{0} cannot be deleted ({1}).</source>
        <translation>{0} 无法删除（{1}）。</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>AUC, benign or malignant</source>
        <translation>AUC，良性或恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>Compare in Models</source>
        <translation>在“模型”页比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>on the tags alone</source>
        <translation>仅用标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/result_card.py"/>
        <source>the same on the untrained encoder</source>
        <translation>未训练的编码器上的同一指标</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <location filename="../../maninegs_gui/models/run_list.py"/>
        <source>Runs and models</source>
        <translation>训练与模型</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Compare the validation loss with itself from epoch to epoch: it is taken over smaller batches than the training loss. The second curve should fall below “by chance”: images that look alike then carry like tags.</source>
        <translation>验证损失请逐轮与其自身比较：其批次小于训练损失。第二条曲线应低于“随机水平”：此时看上去相似的图像具有相似的标注。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Go on with the processor</source>
        <translation>改用处理器继续</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Go on with the processor?</source>
        <translation>改用处理器继续？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Leave it for later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Look at what the data hold and at the checks, choose the settings, then press Retrain. The run is shown here, and you can go on reading meanwhile.</source>
        <translation>请查看数据和检查结果，选择设置，然后按“重新训练”。训练在此显示，您可同时继续阅片。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>The graphics card does not answer any more. The training was saved and can go on from its last checkpoint on the processor, which takes longer. Or leave it for later: it can be taken up once the graphics card works again.</source>
        <translation>显卡不再响应。训练已保存，可在处理器上从最近的检查点继续，但耗时更长；也可以后再说：显卡恢复后可继续训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Warning at {0}: {1}</source>
        <translation>{0} 的警告：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>by chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>manifestations that differ</source>
        <translation>不同的影像表现</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>most similar breast</source>
        <translation>最相似的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>single steps</source>
        <translation>单步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/run_panel.py"/>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
</context>
<context>
    <name>SafetyDesk</name>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Choose a workspace</source>
        <translation>选择工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Preparing the workspace</source>
        <translation>正在准备工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>Restored the backup of {0}.</source>
        <translation>已恢复 {0} 的备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>The damaged database is kept in {0}.</source>
        <translation>损坏的数据库保存在 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>The database could not be opened.</source>
        <translation>数据库无法打开。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>This is the backup of {0}: it is open for review only.</source>
        <translation>这是 {0} 的备份：仅供查看。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/safety_desk.py"/>
        <source>{0} What was there before is kept as a backup.</source>
        <translation>{0} 原有内容已存为备份。</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Already open</source>
        <translation>已经打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Go to that window</source>
        <translation>转到该窗口</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Look only, here</source>
        <translation>在此仅查看</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>Only one window edits a workspace at a time. Go to it, or look at the workspace here without changing anything.</source>
        <translation>同一时间只有一个窗口可编辑工作区。请转到该窗口，或在此仅查看而不作更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/second_window.py"/>
        <source>This workspace is open in another window</source>
        <translation>此工作区已在另一窗口打开</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>As in the preset</source>
        <translation>与预设相同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Batch (breasts)</source>
        <translation>批大小（乳腺）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Choose their folder</source>
        <translation>选择其文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Collections</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Compute on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Image size</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Negatives</source>
        <translation>负样本</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Pretrained weights</source>
        <translation>预训练权重</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Steps an epoch</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>The folder with config.json and model.safetensors</source>
        <translation>包含 config.json 和 model.safetensors 的文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Train from scratch where they are missing</source>
        <translation>缺少时从头训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>{0} x {0} pixels</source>
        <translation>{0} x {0} 像素</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>All as the preset says.</source>
        <translation>全部与预设相同。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Its preset is not of this version, so nothing is compared with it.</source>
        <translation>其预设不属于此版本，因此不作比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>Settings of the run</source>
        <translation>此次训练的设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>The settings of this run are not known.</source>
        <translation>此次训练的设置不详。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>This run</source>
        <translation>此次训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>{0} setting differs from the preset; it comes first.</source>
        <translation>{0} 项设置与预设不同，列于最前。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/tables.py"/>
        <source>{0} settings differ from the preset; they come first.</source>
        <translation>{0} 项设置与预设不同，列于最前。</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Choose a breast first: click one of its images.</source>
        <translation>请先选择一侧乳腺：单击其一幅图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Evidence sheet</source>
        <translation>证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Making the sheet</source>
        <translation>正在制作证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Save the sheet</source>
        <translation>保存证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>There is no sheet yet</source>
        <translation>尚无证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>What is burned into the pixels of an image stays: look at the pictures.</source>
        <translation>图像像素中已烧录的内容会保留：请查看图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>Without ids, dates and remarks</source>
        <translation>不含编号、日期和备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>{0} pages</source>
        <translation>{0} 页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/dialog.py"/>
        <source>{0}, dimmed for a dark room; paper is white</source>
        <translation>{0}，暗室中调暗显示；纸张为白色</translation>
    </message>
</context>
<context>
    <name>SimilarScreen</name>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Four cases are pinned: unpin one of them first.</source>
        <translation>已固定四例：请先取消固定一例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Import this image and assess its breast to see pathology and opinion.</source>
        <translation>导入此图像并评估其乳腺后可查看病理和模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Most alike first.</source>
        <translation>最相似者在前。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Open a breast first: click one of its images.</source>
        <translation>请先打开一侧乳腺：单击其一幅图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Pathology, likeness and order stay hidden until you save your assessment.</source>
        <translation>在您保存评估之前，病理、相似度和排序均不显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Pathology, likeness and order stay hidden.</source>
        <translation>病理、相似度和排序均不显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Similar cases and opinion</source>
        <translation>相似病例与模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Step to a similar case first.</source>
        <translation>请先切换到一个相似病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>The opinion is being worked out.</source>
        <translation>正在计算模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>There are no similar cases to step through.</source>
        <translation>没有可切换的相似病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/screen.py"/>
        <source>Which part is alike is shown when you have saved your assessment.</source>
        <translation>保存评估后可显示相似部位。</translation>
    </message>
</context>
<context>
    <name>SiteWatch</name>
    <message>
        <location filename="../../maninegs_gui/reliance/site_watch.py"/>
        <source>The site&apos;s choices were changed; they hold here from now on.</source>
        <translation>本机构的选择已更改，从现在起在此生效。</translation>
    </message>
</context>
<context>
    <name>SizeBoard</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Arrow keys change width and height, plus and minus both; Shift in tens</source>
        <translation>方向键改变宽度和高度，加减键同时改变两者；按住 Shift 以十为单位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>Outline to compare with a card or a ruler</source>
        <translation>用于与卡片或直尺比对的轮廓</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_boards.py"/>
        <source>The card needs more room: enlarge this window, or use a ruler.</source>
        <translation>卡片需要更大空间：请放大此窗口，或使用直尺。</translation>
    </message>
</context>
<context>
    <name>SizePage</name>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Card (85.60 x 53.98 mm)</source>
        <translation>卡片（85.60 x 53.98 mm）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Forget the true size of this monitor</source>
        <translation>清除此显示器的实际尺寸校准</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Height (pixels)</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Hold the card&apos;s upper left corner against the outline&apos;s. Focus the outline: arrow keys change it by one pixel, with Shift by ten.</source>
        <translation>将卡片左上角对准轮廓左上角。选中轮廓后：方向键每次改变一个像素，按住 Shift 每次十个。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>I held it against the screen: it fits</source>
        <translation>我已贴屏比对：吻合</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Level bar (mm)</source>
        <translation>水平标尺（mm）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Measure the bar from end mark to end mark and type its length. A larger window (F11) makes a longer bar and a finer measure.</source>
        <translation>请从一端标记量到另一端并输入长度。窗口越大（F11），标尺越长，测量越精细。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Ruler</source>
        <translation>直尺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Save true size</source>
        <translation>保存实际尺寸</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Start from the monitor&apos;s own figure</source>
        <translation>从显示器自报的数值开始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>The pixels are square</source>
        <translation>像素为正方形</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>True size settings</source>
        <translation>实际尺寸设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Upright bar (mm)</source>
        <translation>垂直标尺（mm）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>What do you hold against the screen?</source>
        <translation>您用什么贴屏比对？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>Width (pixels)</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/calibration_size.py"/>
        <source>{0:.4f} mm a pixel across, {1:.4f} mm down ({2:.0f} pixels an inch)</source>
        <translation>每像素横向 {0:.4f} mm，纵向 {1:.4f} mm（每英寸 {2:.0f} 像素）</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <location filename="../../maninegs_gui/viewer/stack.py"/>
        <source>Slice {0} cannot be shown: {1}</source>
        <translation>层面 {0} 无法显示：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack.py"/>
        <source>an internal fault</source>
        <translation>内部故障</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>For Processing</source>
        <translation>For Processing</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Images that do not hang</source>
        <translation>未挂片的图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Not hung:</source>
        <translation>未挂片：</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>Set side and view</source>
        <translation>设置侧别和投照位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>unplaced</source>
        <translation>未归位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/strip.py"/>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <location filename="../../maninegs_gui/findings/versions.py"/>
        <source>Tagged with version {0} of {1}, and shown with its terms.</source>
        <translation>以 {1} 的版本 {0} 标注，按该版本的术语显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/versions.py"/>
        <source>Tagged with {0} version {1}, of which no file is there: shown by its keys, and kept.</source>
        <translation>以 {0} 版本 {1} 标注，其文件不存在：按键名显示并保留。</translation>
    </message>
</context>
<context>
    <name>TrainingController</name>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>A training is under way: stop or cancel it first.</source>
        <translation>训练正在进行：请先停止或取消。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>Another window started this training: pause, stop or cancel it there.</source>
        <translation>此训练由另一窗口启动：请在该窗口暂停、停止或取消。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/controller.py"/>
        <source>The training stops after this epoch and keeps the best.</source>
        <translation>训练在本轮后停止，并保留最佳结果。</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <location filename="../../maninegs_gui/training/page.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingScreen</name>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Before the start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Data, checks and settings</source>
        <translation>数据、检查与设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Estimate the time</source>
        <translation>估算时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>The training and its result</source>
        <translation>训练及其结果</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>The training cannot start: see the checks above.</source>
        <translation>训练无法开始：请看上方的检查。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/screen.py"/>
        <source>What the data hold</source>
        <translation>数据概况</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <location filename="../../maninegs_gui/running.py"/>
        <source>Choose a workspace</source>
        <translation>选择工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Choose another workspace</source>
        <translation>选择其他工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Look at this backup</source>
        <translation>查看此备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed, and no backup is made of it. Restoring keeps the damaged file beside the backups, so that nothing is lost that might still be saved.</source>
        <translation>没有任何更改，也不为其建立备份。恢复时会把损坏的文件保留在备份旁，以免丢失仍可挽救的内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed. As soon as that has ended, try again.</source>
        <translation>没有任何更改。待其结束后请重试。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Nothing was changed. Update this program, which is best; or go back to the backup that was made before the newer one brought the database up to date. What was tagged since then is kept as a backup of its own, which the newer program can restore.</source>
        <translation>未作任何更改。最好更新此程序；或者回到较新程序升级数据库之前所作的备份。此后的标注会另存为一个备份，较新的程序可将其恢复。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>The workspace cannot be opened</source>
        <translation>工作区无法打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>The workspace goes back to {0}; what was tagged after that is not in it. Press once more to restore it.</source>
        <translation>工作区将回到 {0} 的状态；此后的标注不在其中。再按一次即恢复。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>There is no backup in this workspace.</source>
        <translation>此工作区中没有备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/trouble.py"/>
        <source>Yes, restore it</source>
        <translation>是，恢复</translation>
    </message>
</context>
<context>
    <name>ViewPane</name>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>C {0}  W {1}</source>
        <translation>C {0}  W {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>Loading {0}</source>
        <translation>正在加载 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>No image</source>
        <translation>无图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>No prior {0} view</source>
        <translation>无既往 {0} 图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>No {0} view</source>
        <translation>无 {0} 图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>inverted</source>
        <translation>已反相</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>no marks</source>
        <translation>无标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>{0} marks</source>
        <translation>{0} 个标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/pane.py"/>
        <source>{0} x {1} pixels</source>
        <translation>{0} x {1} 像素</translation>
    </message>
</context>
<context>
    <name>ViewerScreen</name>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>There is no prior of these views.</source>
        <translation>这些图像没有既往片。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>There is only one kind of image of this view.</source>
        <translation>此投照位只有一种图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>This image has no presentation state.</source>
        <translation>此图像没有显示状态。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>This image has no slices; D shows those of its view, if there are.</source>
        <translation>此图像没有层面；按 D 显示该投照位的层面（如有）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/screen.py"/>
        <source>Viewer</source>
        <translation>阅片区</translation>
    </message>
</context>
<context>
    <name>ViewerWindow</name>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_viewer.py"/>
        <source>ManiNegs - {0}</source>
        <translation>ManiNegs - {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_viewer.py"/>
        <source>Viewer {0}</source>
        <translation>阅片窗口 {0}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>Everything that waited is saved.</source>
        <translation>等待中的内容已全部保存。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0} change not saved yet</source>
        <translation>{0} 项更改尚未保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0} changes not saved yet</source>
        <translation>{0} 项更改尚未保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/waiting.py"/>
        <source>{0}. {1}: kept here and tried again until saved.</source>
        <translation>{0}。{1}：已保留在此并反复尝试，直至保存。</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>Bring the images back</source>
        <translation>收回图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>Findings, similar cases and the worklist stay here.</source>
        <translation>病灶、相似病例和工作列表留在这里。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/wall.py"/>
        <source>The images are in windows of their own</source>
        <translation>图像在单独的窗口中</translation>
    </message>
</context>
<context>
    <name>WeightSliders</name>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Nothing is tagged in what is asked about: the images alone count.</source>
        <translation>所查询的对象没有标注：只按图像计算。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Weight of the images against the tags</source>
        <translation>图像相对于标注的权重</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/weights.py"/>
        <source>Weight of {0}</source>
        <translation>{0} 的权重</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <location filename="../../maninegs_gui/viewer/windows.py"/>
        <source>Where the windows stood cannot be read: they stand as at the first start.</source>
        <translation>窗口位置的记录无法读取：按首次启动时排列。</translation>
    </message>
</context>
<context>
    <name>WorkerPackDialog</name>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Check every file</source>
        <translation>检查每个文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Checking every file of the GPU pack</source>
        <translation>正在检查 GPU 包的每个文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Go on with this or the next stick</source>
        <translation>用这个或下一个 U 盘继续</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Looking for the GPU pack</source>
        <translation>正在查找 GPU 包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Only the administrator who put it there can remove it.</source>
        <translation>只有放置它的管理员才能移除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Remove the GPU pack</source>
        <translation>移除 GPU 包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Removing the GPU pack</source>
        <translation>正在移除 GPU 包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Take another</source>
        <translation>取用另一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Take from a folder or stick</source>
        <translation>从文件夹或 U 盘取用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>The GPU pack did not pass its self-test.</source>
        <translation>GPU 包未通过自检。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>The GPU pack is removed.</source>
        <translation>GPU 包已移除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>The GPU pack is used no longer. A worker still runs from it: its files go at the next start of the program.</source>
        <translation>GPU 包不再使用。仍有一个工作进程由它运行：其文件将在程序下次启动时删除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>The GPU pack passed its self-test and is used from now on.</source>
        <translation>GPU 包已通过自检，从现在起使用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>The folder or stick with the GPU pack</source>
        <translation>存放 GPU 包的文件夹或 U 盘</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Training and search go back to the program&apos;s own worker. To use the pack again, it has to be taken from its folder or stick again.</source>
        <translation>训练和检索将改用程序自带的工作进程。要再次使用此包，须从其文件夹或 U 盘重新取用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>Trying the GPU pack&apos;s worker</source>
        <translation>正在试运行 GPU 包的工作进程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>{0} Closing this window gives up and keeps nothing of it.</source>
        <translation>{0}关闭此窗口即放弃，不保留任何内容。</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Assigned to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>For me</source>
        <translation>我的状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>My assessment</source>
        <translation>我的评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>My findings</source>
        <translation>我的病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>Readers done</source>
        <translation>已完成的阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>assigned to {0}</source>
        <translation>已分配给 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} finding</source>
        <translation>{0} 个病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} findings</source>
        <translation>{0} 个病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} unplaced</source>
        <translation>{0} 幅未归位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} unreadable</source>
        <translation>{0} 幅无法读取</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} view</source>
        <translation>{0} 幅图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/model.py"/>
        <source>{0} views</source>
        <translation>{0} 幅图像</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign the whole list for second reading to</source>
        <translation>将整个列表分配给以下人员复阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign the whole list to</source>
        <translation>将整个列表分配给</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign {0} for second reading to</source>
        <translation>将 {0} 分配给以下人员复阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assign {0} to</source>
        <translation>将 {0} 分配给</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Assigned: {0}.</source>
        <translation>已分配：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Count what each reader finished</source>
        <translation>统计各阅片者的完成数</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Filters and exams</source>
        <translation>筛选与检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Give {0} back</source>
        <translation>退还 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Left out, since she has worked on them: {0}.</source>
        <translation>因其已开始阅片而略去：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Name of the list</source>
        <translation>列表名称</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>No exam matches</source>
        <translation>没有符合条件的检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Nobody finished any of them.</source>
        <translation>尚无人完成其中任何一项。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Remove the list {0}</source>
        <translation>删除列表 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list</source>
        <translation>保存此列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list for everybody</source>
        <translation>为所有人保存此列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Save this list for me</source>
        <translation>为我保存此列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Search patient, name, date, accession or description</source>
        <translation>搜索患者、姓名、日期、检查号或描述</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Search the worklist</source>
        <translation>搜索工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Take {0} back from</source>
        <translation>将 {0} 从以下人员收回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Take {0} for me</source>
        <translation>由我接手 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Taken back: {0}.</source>
        <translation>已收回：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>{0} exam</source>
        <translation>{0} 次检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/page.py"/>
        <source>{0} exams</source>
        <translation>{0} 次检查</translation>
    </message>
</context>
<context>
    <name>WorklistScreen</name>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter ({0})</source>
        <translation>筛选（{0}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Filter the worklist</source>
        <translation>筛选工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Import a folder, files or a ZIP archive, or drop them on the window.</source>
        <translation>请导入文件夹、文件或 ZIP 压缩包，或将其拖到窗口上。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Lift a filter, or choose another list.</source>
        <translation>请取消筛选，或选择另一列表。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Lift all filters</source>
        <translation>取消全部筛选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>No exam matches</source>
        <translation>没有符合条件的检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>No exams yet</source>
        <translation>尚无检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search by patient id, name or date.</source>
        <translation>按患者编号、姓名或日期搜索。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search patient, name or date</source>
        <translation>搜索患者、姓名或日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Search the worklist</source>
        <translation>搜索工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>The workspace cannot be opened</source>
        <translation>工作区无法打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
</context>
<context>
    <name>_Collections</name>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>All. Tick some to learn from those alone.</source>
        <translation>全部。勾选若干项则只从中学习。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Collection {0}</source>
        <translation>数据集 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>Learns from the ticked ones; all can be found.</source>
        <translation>只从勾选者学习；全部均可检索。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>The data name none.</source>
        <translation>数据中未指明。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/settings_form.py"/>
        <source>{0} ({1} breasts)</source>
        <translation>{0}（{1} 侧乳腺）</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <location filename="../../maninegs_gui/readers/people_list.py"/>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>_TwoLines</name>
    <message>
        <location filename="../../maninegs_gui/models/run_list.py"/>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>1st of the reasons given often</source>
        <translation>常用原因第 1 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>2D, synthetic 2D or slices</source>
        <translation>二维、合成二维或层面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>2nd of the reasons given often</source>
        <translation>常用原因第 2 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>3rd of the reasons given often</source>
        <translation>常用原因第 3 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>4th of the reasons given often</source>
        <translation>常用原因第 4 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>5th of the reasons given often</source>
        <translation>常用原因第 5 项</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/actions.py"/>
        <source>About ManiNegs</source>
        <translation>关于 ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Agreement of readers</source>
        <translation>阅片者一致性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 0</source>
        <translation>评估 0</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 1</source>
        <translation>评估 1</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 2</source>
        <translation>评估 2</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 3</source>
        <translation>评估 3</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 4, then A, B or C</source>
        <translation>评估 4，然后按 A、B 或 C</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 5</source>
        <translation>评估 5</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Assessment 6</source>
        <translation>评估 6</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Back to rest</source>
        <translation>恢复静止状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/actions.py"/>
        <source>Backups and history</source>
        <translation>备份与历史记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Brighter</source>
        <translation>调亮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>CAD marks</source>
        <translation>CAD 标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Calibrate the screens</source>
        <translation>校准显示器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Cancel the training</source>
        <translation>取消训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Cases like a region</source>
        <translation>与某区域相似的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Change the reader</source>
        <translation>更换阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Choose the next mark</source>
        <translation>选择下一个标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Choose the next measure</source>
        <translation>选择下一个测量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Clear the measures</source>
        <translation>清除测量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Close the comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Commit this breast and go to the next</source>
        <translation>提交此侧乳腺并转到下一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Contrast by the breast</source>
        <translation>按乳腺调整对比度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Cross-hair and nipple distance</source>
        <translation>十字线与乳头距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Darker</source>
        <translation>调暗</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/erasure/actions.py"/>
        <source>Delete a patient</source>
        <translation>删除患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density a</source>
        <translation>乳腺构成 a</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density b</source>
        <translation>乳腺构成 b</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density c</source>
        <translation>乳腺构成 c</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Density d</source>
        <translation>乳腺构成 d</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/actions.py"/>
        <source>Diagnostics for support</source>
        <translation>供技术支持的诊断信息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Done with this finding</source>
        <translation>完成此病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/actions.py"/>
        <source>Evidence sheet of this breast</source>
        <translation>此侧乳腺的证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/actions.py"/>
        <source>Export tags</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>First slice</source>
        <translation>第一层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/actions.py"/>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Fit each view</source>
        <translation>各视图适合窗口</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/actions.py"/>
        <source>GPU pack</source>
        <translation>GPU 包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Go on with the training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Hide or show readers&apos; names</source>
        <translation>隐藏或显示阅片者姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Hide or show the panels</source>
        <translation>隐藏或显示面板</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Hide who this is</source>
        <translation>隐藏患者身份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/actions.py"/>
        <source>History of this case</source>
        <translation>此病例的历史</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Images in windows of their own</source>
        <translation>图像使用单独窗口</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/actions.py"/>
        <source>Import tags</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Keep air black</source>
        <translation>空气保持黑色</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Keep the similar case for teaching, or not</source>
        <translation>将相似病例留作教学，或取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Last slice</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Lens</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Lies mirrored (recorded)</source>
        <translation>左右颠倒（记入历史）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/actions.py"/>
        <source>Lock the workstation</source>
        <translation>锁定工作站</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/actions.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Look at the exam in the viewer</source>
        <translation>在阅片区查看此检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Look up an image file</source>
        <translation>检索图像文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/actions.py"/>
        <source>Map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a box</source>
        <translation>标记矩形框</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a point</source>
        <translation>标记点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark a polygon</source>
        <translation>标记多边形</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark an ellipse</source>
        <translation>标记椭圆</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Mark by freehand</source>
        <translation>手绘标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure a length</source>
        <translation>测量长度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure an angle</source>
        <translation>测量角度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Measure an area</source>
        <translation>测量面积</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Menu of the active view</source>
        <translation>当前视图的菜单</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>My reading and the machine</source>
        <translation>我的阅片与机器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Narrower window</source>
        <translation>减小窗宽</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding by a template</source>
        <translation>按模板新建病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding like the last</source>
        <translation>新建与上一个相同的病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 1st type</source>
        <translation>新建第 1 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 2nd type</source>
        <translation>新建第 2 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 3rd type</source>
        <translation>新建第 3 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 4th type</source>
        <translation>新建第 4 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 5th type</source>
        <translation>新建第 5 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 6th type</source>
        <translation>新建第 6 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 7th type</source>
        <translation>新建第 7 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 8th type</source>
        <translation>新建第 8 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>New finding of the 9th type</source>
        <translation>新建第 9 类病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Next breast</source>
        <translation>下一侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Next case</source>
        <translation>下一病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next contrast of the image</source>
        <translation>图像的下一种对比度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next hanging protocol</source>
        <translation>下一个挂片协议</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next image of this place</source>
        <translation>此位置的下一幅图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Next lesion</source>
        <translation>下一个病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next presentation state</source>
        <translation>下一个显示状态</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Next similar case beside</source>
        <translation>并列下一个相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next slice</source>
        <translation>下一层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Next step of reading</source>
        <translation>阅片的下一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Next unread case</source>
        <translation>下一个未阅病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>One view alone, or back</source>
        <translation>单独显示一幅，或返回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Open a settled breast again</source>
        <translation>重新打开已裁定的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan all views together</source>
        <translation>同步平移所有视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan by dragging</source>
        <translation>拖动平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan down</source>
        <translation>向下平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan left</source>
        <translation>向左平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan right</source>
        <translation>向右平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pan up</source>
        <translation>向上平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Pause the training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Pin the similar case, or unpin it</source>
        <translation>固定相似病例，或取消固定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Pixel for pixel, or back</source>
        <translation>逐像素显示，或返回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Place the nipple point</source>
        <translation>放置乳头点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Play or stop the slices</source>
        <translation>播放或停止层面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Previous breast</source>
        <translation>上一侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Previous case</source>
        <translation>上一病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Previous lesion</source>
        <translation>上一个病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Previous similar case beside</source>
        <translation>并列上一个相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Previous slice</source>
        <translation>上一层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Prior in the same place, or back</source>
        <translation>同位置的既往片，或返回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/actions.py"/>
        <source>Readers and PINs</source>
        <translation>阅片者与 PIN</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Refine the similar cases</source>
        <translation>细化相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Regions of findings</source>
        <translation>病灶的标记区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/actions.py"/>
        <source>Reports of crashes and faults</source>
        <translation>崩溃与故障报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Reset contrast, zoom and place</source>
        <translation>重置对比度、缩放和位置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Reset what refines</source>
        <translation>重置细化条件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Same size in all views</source>
        <translation>所有视图等大</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/actions.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle again what was taken back</source>
        <translation>重新作出已收回的裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle and next</source>
        <translation>裁定并转到下一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 0</source>
        <translation>裁定为评估 0</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 1</source>
        <translation>裁定为评估 1</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 2</source>
        <translation>裁定为评估 2</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 3</source>
        <translation>裁定为评估 3</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 4, again for 4A, 4B, 4C</source>
        <translation>裁定为评估 4，再按为 4A、4B、4C</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 5</source>
        <translation>裁定为评估 5</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on assessment 6</source>
        <translation>裁定为评估 6</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density a</source>
        <translation>裁定为乳腺构成 a</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density b</source>
        <translation>裁定为乳腺构成 b</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density c</source>
        <translation>裁定为乳腺构成 c</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Settle on density d</source>
        <translation>裁定为乳腺构成 d</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/actions.py"/>
        <source>Show me around</source>
        <translation>带我看一遍</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Show similar cases</source>
        <translation>显示相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Slab: mean or brightest</source>
        <translation>厚层：平均或最大强度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Stop after this epoch</source>
        <translation>本轮后停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take the last verdict back</source>
        <translation>收回最近的裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Take up the interrupted training</source>
        <translation>继续中断的训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what every reader says of it</source>
        <translation>采纳所有阅片者的意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 1st reader says of the lesion</source>
        <translation>对该病灶采纳第 1 位阅片者的意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 2nd reader says of the lesion</source>
        <translation>对该病灶采纳第 2 位阅片者的意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 3rd reader says of the lesion</source>
        <translation>对该病灶采纳第 3 位阅片者的意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Take what the 4th reader says of the lesion</source>
        <translation>对该病灶采纳第 4 位阅片者的意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Texts over the images</source>
        <translation>图像上的文字</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>The lesion does not count</source>
        <translation>该病灶不计入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view above</source>
        <translation>上方视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view below</source>
        <translation>下方视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view to the left</source>
        <translation>左侧视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>The view to the right</source>
        <translation>右侧视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Thicker slab</source>
        <translation>增加层厚</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Thinner slab</source>
        <translation>减小层厚</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>True size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/actions.py"/>
        <source>Type the reason</source>
        <translation>输入原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Use this model</source>
        <translation>采用此模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Viewer</source>
        <translation>阅片区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>What the machine shows here</source>
        <translation>机器在此显示的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/actions.py"/>
        <source>Which part is alike, on or off</source>
        <translation>相似部位，显示或隐藏</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Wider window</source>
        <translation>增大窗宽</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Window all views together</source>
        <translation>同步所有视图的窗宽窗位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Window and level by dragging</source>
        <translation>拖动调整窗宽窗位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/actions.py"/>
        <source>Worklist page</source>
        <translation>工作列表页面</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom all views together</source>
        <translation>同步缩放所有视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom by dragging</source>
        <translation>拖动缩放</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/actions.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/actions.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>adjudication</name>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source> by {0}</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>* Side by side because of its type: no image carries both marks.</source>
        <translation>* 因类型而并列：没有一幅图像同时有两者的标记。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>A breast appears here once two persons have saved an assessment of it.</source>
        <translation>两人保存了某侧乳腺的评估后，该乳腺即显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Agreement is of those who read the same breasts.</source>
        <translation>一致性按阅读过相同乳腺的阅片者计算。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Assessment {0}</source>
        <translation>评估 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Bootstrap that draws patients: both breasts of one go together.</source>
        <translation>按患者抽样的自助法：同一患者的双侧乳腺一并抽取。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Breast</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Breasts read: {0}</source>
        <translation>已阅乳腺：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Breasts that several read</source>
        <translation>多人阅读的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Category {0}</source>
        <translation>分类 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Choose at least two readers</source>
        <translation>请至少选择两位阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Choose the assessment</source>
        <translation>选择评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Choose the assessment that counts.</source>
        <translation>请选择采用哪个评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Choose what counts</source>
        <translation>请选择采用内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Choose what counts of lesion {0}.</source>
        <translation>请选择病灶 {0} 采用什么。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen kappa</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Compare and settle</source>
        <translation>比较并裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Density {0}</source>
        <translation>乳腺构成 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Descriptors differ, same lesion.</source>
        <translation>描述词不同，同一病灶。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss kappa</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>From the large-sample standard error.</source>
        <translation>由大样本标准误得出。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Given</source>
        <translation>给出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Image {0}</source>
        <translation>图像 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}</source>
        <translation>病灶 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}*</source>
        <translation>病灶 {0}*</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}, what counts</source>
        <translation>病灶 {0}，采用内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Lesion {0}, {1}</source>
        <translation>病灶 {0}，{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Loading {0}</source>
        <translation>正在加载 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Look at the exam in the viewer</source>
        <translation>在阅片区查看此检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Marks on each other</source>
        <translation>标记互相叠加</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>Marks: {0}</source>
        <translation>标记：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Missed by one reader.</source>
        <translation>一位阅片者漏诊。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>No breast was read by all of them</source>
        <translation>没有一侧乳腺被所有人阅读</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>No density</source>
        <translation>未填乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>No images of this breast</source>
        <translation>此侧乳腺没有图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>No marks</source>
        <translation>无标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>None of the readers marked anything.</source>
        <translation>没有阅片者作任何标记。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Not settled</source>
        <translation>未裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Nothing compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Nothing to compare yet</source>
        <translation>尚无可比较的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Nothing to settle</source>
        <translation>没有可裁定的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>Nothing: not a lesion</source>
        <translation>无：不是病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Overcall: normal tissue.</source>
        <translation>过度诊断：正常组织。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Quadratic</source>
        <translation>平方</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <location filename="../../maninegs_gui/adjudication/people.py"/>
        <source>Reader {0}</source>
        <translation>阅片者 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Readers agree.</source>
        <translation>阅片者意见一致。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Readers to compare</source>
        <translation>要比较的阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Ready to settle.</source>
        <translation>可以裁定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reason of the verdict</source>
        <translation>裁定的原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Reasons given often</source>
        <translation>常用原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Say why: choose a phrase or type a reason.</source>
        <translation>请说明原因：选择短语或输入。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Settle and next</source>
        <translation>裁定并转到下一个</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Settle anew</source>
        <translation>重新裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Settle, or see agreement</source>
        <translation>裁定，或查看一致性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled. Undo takes it back.</source>
        <translation>已裁定。“撤销”可收回。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled; choose otherwise and settle anew, or open it again.</source>
        <translation>已裁定；可另作选择后重新裁定，或重新打开。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settled{0}, {1}: {2}</source>
        <translation>已裁定{0}，{1}：{2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Settling is for adjudicators.</source>
        <translation>裁定由仲裁者进行。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/people.py"/>
        <source>Table {0}</source>
        <translation>表 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>Technical: artefact or position.</source>
        <translation>技术原因：伪影或摆位。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>The readers cannot be compared</source>
        <translation>阅片者无法比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>There is no verdict of yours to take back or do again here.</source>
        <translation>这里没有您可收回或重做的裁定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>Type why it is opened again.</source>
        <translation>请输入重新打开的原因。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/layout.py"/>
        <source>Viewer</source>
        <translation>阅片区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>What counts</source>
        <translation>采用内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/verdict_box.py"/>
        <source>What counts for the breast</source>
        <translation>该乳腺采用的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>What readers said is all there is to compare.</source>
        <translation>可比较的只有阅片者所作的标注。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>What was said of this breast changed: decide again.</source>
        <translation>此侧乳腺的标注有变化：请重新决定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cells.py"/>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>internal fault</source>
        <translation>内部故障</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>mean IoU {0}, Dice {1} of {2} areas</source>
        <translation>平均 IoU {0}，Dice {1}，共 {2} 个区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>no areas matched</source>
        <translation>没有匹配的区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>no assessment</source>
        <translation>无评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>no mark</source>
        <translation>无标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/table.py"/>
        <source>not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>read again since it was settled</source>
        <translation>裁定后又被阅读</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>{0}  slice {1} of {2}</source>
        <translation>{0}  第 {1}/{2} 层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} A reader assessed it again since.</source>
        <translation>{0} 此后有阅片者重新评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} and {1}: {2} matched, {3} only {0}, {4} only {1}, {5} unmarked; {6}</source>
        <translation>{0} 与 {1}：匹配 {2}，仅 {0} {3}，仅 {1} {4}，未标记 {5}；{6}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} breast</source>
        <translation>{0} 侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} breast was read by several</source>
        <translation>{0} 侧乳腺由多人阅读</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} breasts</source>
        <translation>{0} 侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} breasts were read by several</source>
        <translation>{0} 侧乳腺由多人阅读</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/pictures.py"/>
        <source>{0} cannot be shown
{1}</source>
        <translation>{0} 无法显示
{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} did not mark lesion {1}.</source>
        <translation>{0} 没有标记病灶 {1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0} of {1} settled</source>
        <translation>已裁定 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} of {1} were read by all (each read: {2}).</source>
        <translation>{1} 侧中有 {0} 侧被所有人阅读（各人阅读：{2}）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} patient</source>
        <translation>{0} 名患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} patients</source>
        <translation>{0} 名患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>{0} readers agree</source>
        <translation>{0} 位阅片者一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0}, per lesion</source>
        <translation>{0}，按病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/agreement_view.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/screen.py"/>
        <source>{0}; others&apos; work appears once you have saved your own assessment.</source>
        <translation>{0}；您保存自己的评估后显示他人的结果。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>{1} % apart, {0} readers</source>
        <translation>相差 {1} %，{0} 位阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/adjudication/cases.py"/>
        <source>✓ settled, {0} readers</source>
        <translation>✓ 已裁定，{0} 位阅片者</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Before an update</source>
        <translation>更新前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/backups/table.py"/>
        <source>Regular</source>
        <translation>定期</translation>
    </message>
</context>
<context>
    <name>corrections</name>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>Undo brings all of it back.</source>
        <translation>“撤销”可全部恢复。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>You had assessed with it where it was: look at your assessment again.</source>
        <translation>您曾依据其原来的位置作出评估：请重新核对您的评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding of another exam is marked here as a prior: check it.</source>
        <translation>另一次检查的 {0} 个病灶曾在此作为既往片标记：请核对。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding that is marked elsewhere too was parted: check both parts.</source>
        <translation>{0} 个在别处也有标记的病灶已拆分：请核对两部分。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} finding went to the {1} with this image.</source>
        <translation>{0} 个病灶随此图像移至{1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings of other exams are marked here as a prior: check them.</source>
        <translation>其他检查的 {0} 个病灶曾在此作为既往片标记：请核对。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings that are marked elsewhere too were parted: check their parts.</source>
        <translation>{0} 个在别处也有标记的病灶已拆分：请核对各部分。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corrections.py"/>
        <source>{0} findings went to the {1} with this image.</source>
        <translation>{0} 个病灶随此图像移至{1}。</translation>
    </message>
</context>
<context>
    <name>erasure</name>
    <message>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Delete a patient</source>
        <translation>删除患者</translation>
    </message>
</context>
<context>
    <name>explore</name>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>A breast appears here when you have saved its assessment.</source>
        <translation>您保存评估后，乳腺即显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Collection</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Density</source>
        <translation>乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Farther from its neighbours than {0}&#xa0;% of breasts</source>
        <translation>比 {0} % 的乳腺离其邻居更远</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Finding type</source>
        <translation>病灶类型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Hidden: others have read these breasts, and you have not yet.</source>
        <translation>已隐藏：他人已阅读这些乳腺，而您尚未阅读。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Hidden: pathology shows here once you have assessed a breast.</source>
        <translation>已隐藏：您评估乳腺后在此显示病理。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/words.py"/>
        <source>In this colouring only breasts that you have assessed are named.</source>
        <translation>按此着色时，只显示您已评估的乳腺的名称。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>Not yet assessed by you</source>
        <translation>您尚未评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Noted as benign; the opinion without this patient speaks strongly for malignant</source>
        <translation>记录为良性；不含此患者的模型意见强烈提示恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Noted as malignant; the opinion without this patient speaks strongly for benign</source>
        <translation>记录为恶性；不含此患者的模型意见强烈提示良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Part of the training data</source>
        <translation>训练数据中的部分</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>Tagged otherwise than the breasts around it</source>
        <translation>标注与周围乳腺不同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>chosen by</source>
        <translation>用于选模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>hidden until you have assessed it</source>
        <translation>在您评估之前隐藏</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>learnt from</source>
        <translation>用于学习</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>no finding</source>
        <translation>无病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>no name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>none of them</source>
        <translation>均无</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not proven</source>
        <translation>未经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>not tagged yet</source>
        <translation>尚未标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/legend.py"/>
        <source>rarer values</source>
        <translation>较少见的取值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/core_backend.py"/>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/hover_card.py"/>
        <source>right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>several readers</source>
        <translation>多位阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/colourings.py"/>
        <source>several values</source>
        <translation>多个取值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/words.py"/>
        <source>{0} are not drawn until you have assessed them.</source>
        <translation>{0} 例在您评估之前不显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/words.py"/>
        <source>{0} breasts. Only nearness means something: neighbours here are neighbours for the model to {1} of 1 (by chance 0.5).</source>
        <translation>{0} 侧乳腺。只有远近有意义：此处的邻居中有 {1}（满分 1）也是模型眼中的邻居（随机水平 0.5）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/explore/words.py"/>
        <source>{0} were laid out, the others placed among them.</source>
        <translation>{0} 侧参与了布局，其余按其位置插入。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <location filename="../../maninegs_gui/export/export_dialog.py"/>
        <source>Export tags</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/export/import_dialog.py"/>
        <source>Import tags</source>
        <translation>导入标注</translation>
    </message>
</context>
<context>
    <name>gpu pack</name>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>An administrator put it there for all users of this computer.</source>
        <translation>由管理员放置，供本机所有用户使用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Every file checked</source>
        <translation>已检查每个文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Failed on {0}</source>
        <translation>{0} 未通过</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/dialog.py"/>
        <source>GPU pack</source>
        <translation>GPU 包</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>If it ever fails, the program&apos;s own worker takes over and says so.</source>
        <translation>一旦它失效，将由程序自带的工作进程接替，并告知您。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Made of</source>
        <translation>构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>ManiNegs {0}, {1}</source>
        <translation>ManiNegs {0}，{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Not done on this computer yet</source>
        <translation>尚未在本机进行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Passed on {0}: a training step on the {1}</source>
        <translation>{0} 通过：在{1}上完成一个训练步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>The GPU pack is not used.</source>
        <translation>GPU 包未在使用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>The GPU pack trains and searches.</source>
        <translation>GPU 包用于训练和检索。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>There is no GPU pack on this computer.</source>
        <translation>本机没有 GPU 包。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>Training and search run on the processor. With a graphics card of NVIDIA the GPU pack lets them run on the card: take it from the folder or USB stick on which your administrator has it. It may come in parts on several sticks.</source>
        <translation>训练和检索在处理器上运行。若有 NVIDIA 显卡，GPU 包可使其在显卡上运行：请从管理员存放它的文件夹或 U 盘取用。它可能分成几部分，存放在多个 U 盘上。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/workerpack/words.py"/>
        <source>{0} Until then the program&apos;s own worker is used.</source>
        <translation>{0}在此之前使用程序自带的工作进程。</translation>
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
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>All four views</source>
        <translation>全部四幅</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Both CC views</source>
        <translation>双侧 CC</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Both CC views, priors above</source>
        <translation>双侧 CC，既往片在上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Both MLO views</source>
        <translation>双侧 MLO</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Both MLO views, priors above</source>
        <translation>双侧 MLO，既往片在上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>CC over MLO</source>
        <translation>CC 在 MLO 之上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>CC views over their priors</source>
        <translation>CC 在其既往片之上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>CC views with their priors</source>
        <translation>CC 与其既往片</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Current against prior</source>
        <translation>当前与既往对照</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <source>Eight views at once, then each pair over its priors, then pieces.</source>
        <translation>先同时显示八幅，再成对显示于既往片之上，最后分块。</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Every view pixel for pixel</source>
        <translation>逐像素显示每幅图像</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>LCC beside its prior</source>
        <translation>LCC 与其既往片并列</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>LMLO beside its prior</source>
        <translation>LMLO 与其既往片并列</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>MLO</source>
        <translation>MLO</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>MLO views over their priors</source>
        <translation>MLO 在其既往片之上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>MLO views with their priors</source>
        <translation>MLO 与其既往片</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>One row, CC first</source>
        <translation>单行，CC 在前</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>One row, MLO first</source>
        <translation>单行，MLO 在前</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Overview, pairs, each view beside its prior, then every view pixel for pixel.</source>
        <translation>总览、成对、每幅与其既往片并列，然后逐像素显示每幅。</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Pieces</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Priors</source>
        <translation>既往片</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/follow-up.yaml"/>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>Priors above the open exam</source>
        <translation>既往片在当前检查之上</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-cc-first.yaml"/>
        <source>RCC LCC RMLO LMLO side by side, then pairs, priors and pieces.</source>
        <translation>RCC LCC RMLO LMLO 并排，然后成对、既往片和分块。</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>RCC beside its prior</source>
        <translation>RCC 与其既往片并列</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/row-mlo-first.yaml"/>
        <source>RMLO LMLO RCC LCC side by side, then pairs, priors and pieces.</source>
        <translation>RMLO LMLO RCC LCC 并排，然后成对、既往片和分块。</translation>
    </message>
    <message>
        <location filename="../../resources/hanging/standard.yaml"/>
        <source>RMLO beside its prior</source>
        <translation>RMLO 与其既往片并列</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <location filename="../../maninegs_gui/help/translated.py"/>
        <source>For developers</source>
        <translation>开发者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/translated.py"/>
        <source>For radiologists</source>
        <translation>放射科医师</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/translated.py"/>
        <source>For researchers</source>
        <translation>研究者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/translated.py"/>
        <source>For the administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/translated.py"/>
        <source>For the physicist</source>
        <translation>物理师</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudicated: {0}</source>
        <translation>已仲裁：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Adjudication taken back</source>
        <translation>已收回仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment saved again</source>
        <translation>评估已再次保存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment {0}</source>
        <translation>评估 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessment {0} taken back</source>
        <translation>已收回评估 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Assessments</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breast no longer there</source>
        <translation>乳腺已不存在</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breast recorded</source>
        <translation>已登记乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Breasts</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Category</source>
        <translation>评估分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Clock face</source>
        <translation>钟面位置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Conclusion of the exam taken back</source>
        <translation>已收回检查结论</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Conclusions</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Density</source>
        <translation>乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Distance from the nipple in mm</source>
        <translation>距乳头的距离（mm）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Exam concluded</source>
        <translation>已作出检查结论</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding added: {0}</source>
        <translation>已添加病灶：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding brought back: {0}</source>
        <translation>已找回病灶：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding moved to the other breast with its image</source>
        <translation>病灶随其图像移至对侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding removed: {0}</source>
        <translation>已删除病灶：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Finding type: {0} → {1}</source>
        <translation>病灶类型：{0} → {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Follow-up in months</source>
        <translation>随访月数</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image imported: {0}</source>
        <translation>已导入图像：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image placed as {0}, was {1}</source>
        <translation>图像归位为 {0}，原为 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image quality</source>
        <translation>图像质量</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image turned: {0}</source>
        <translation>已翻转图像：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Image {0}: {1}</source>
        <translation>图像 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Kept as a teaching case</source>
        <translation>已留作教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple moved on {0}</source>
        <translation>已移动 {0} 上的乳头点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple placed on {0}</source>
        <translation>已在 {0} 上放置乳头点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipple removed on {0}</source>
        <translation>已删除 {0} 上的乳头点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Nipples</source>
        <translation>乳头</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>No longer a teaching case</source>
        <translation>不再是教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/actions.py"/>
        <source>Open a case first: its history is shown here.</source>
        <translation>请先打开病例：其历史显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at</source>
        <translation>已查看模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at: above the operating point</source>
        <translation>已查看模型意见：高于工作点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Opinion looked at: below the operating point</source>
        <translation>已查看模型意见：低于工作点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Outcome</source>
        <translation>病理结果</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology taken away: {0}</source>
        <translation>已删除病理：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Pathology: {0}</source>
        <translation>病理：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Quadrant</source>
        <translation>象限</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Reasons for the quality</source>
        <translation>质量原因</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Recommendation</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region moved on {0}</source>
        <translation>已移动 {0} 上的区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region on {0}</source>
        <translation>{0} 上的区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Region removed on {0}</source>
        <translation>已删除 {0} 上的区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases and opinion</source>
        <translation>相似病例与模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases looked at</source>
        <translation>已查看相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Similar cases looked at, masked</source>
        <translation>已查看相似病例（隐去病理）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Teaching cases</source>
        <translation>教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>Told that there is no opinion</source>
        <translation>已告知没有模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>another reader</source>
        <translation>另一位阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>the program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1} taken away</source>
        <translation>{0}：已删除 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/history/words.py"/>
        <source>{0}: {1} → {2}</source>
        <translation>{0}：{1} → {2}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Ctrl and left drag</source>
        <translation>Ctrl + 左键拖动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Ctrl and wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Done, and the next key begins the next finding</source>
        <translation>完成，再按键即开始下一个病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Finding</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>ManiNegs</source>
        <translation>ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Menu of the view</source>
        <translation>视图菜单</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>On an image</source>
        <translation>在图像上</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>Preset: {0}</source>
        <translation>预设：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Put the tool down, then leave the finding</source>
        <translation>先放下工具，再离开病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Remove the finding</source>
        <translation>删除病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Remove the last region</source>
        <translation>删除最后一个区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Scroll slices, or zoom</source>
        <translation>滚动层面，或缩放</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Shift and left drag</source>
        <translation>Shift + 左键拖动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Shift and wheel</source>
        <translation>Shift + 滚轮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>Tag, as each descriptor says</source>
        <translation>标注，按各描述词所示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>That is no key that can be used: press another.</source>
        <translation>此键不能使用：请按另一个。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>The active tool, at rest window and level</source>
        <translation>当前工具；静止时为窗宽窗位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>The preset “{0}” is not there: the program&apos;s own keys hold instead.</source>
        <translation>预设“{0}”不存在：改用程序自带的按键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>The view alone, or back</source>
        <translation>单独显示该视图，或返回</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>While a finding is open</source>
        <translation>病灶打开时</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Window and level</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>Zoom all views</source>
        <translation>缩放所有视图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>letters, digits</source>
        <translation>字母、数字</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/sheet.py"/>
        <source>{0} (hold)</source>
        <translation>{0}（按住）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} always goes back to rest: press another key.</source>
        <translation>{0} 始终用于恢复静止状态：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0} belongs to “{1}” already.</source>
        <translation>{0} 已属于“{1}”。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} confirms and leaves a finding: press another key.</source>
        <translation>{0} 用于确认并离开病灶：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is a tag while a finding is open, and this action must be heard then: press it with Ctrl or Alt.</source>
        <translation>病灶打开时 {0} 用于标注，而此操作届时也须生效：请与 Ctrl 或 Alt 一起按。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is more than one key: press one, with or without modifiers.</source>
        <translation>{0} 不止一个键：请只按一个，可带修饰键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is needed in lists and buttons, and this action is not for the images alone: press another key.</source>
        <translation>{0} 用于列表和按钮，而此操作不仅限于图像：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} is needed in text fields: press another key.</source>
        <translation>{0} 用于文本框：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0} is the only key of “{1}”, which must keep one: press another key.</source>
        <translation>{0} 是“{1}”唯一的按键，必须保留：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/words.py"/>
        <source>{0} moves from field to field: press another key.</source>
        <translation>{0} 用于在各栏之间移动：请按另一个键。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/controller.py"/>
        <source>{0}, with changes</source>
        <translation>{0}，有更改</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Grave</source>
        <translation>严重</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Part</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reports/log_table.py"/>
        <source>Worker</source>
        <translation>工作进程</translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>dense</source>
        <translation>极度致密型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>fat</source>
        <translation>脂肪型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>heterogeneous</source>
        <translation>不均匀致密型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>highly suggestive of malignancy</source>
        <translation>高度提示恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>incomplete</source>
        <translation>评估不完全</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>known malignancy</source>
        <translation>已证实恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>negative</source>
        <translation>阴性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>probably benign</source>
        <translation>可能良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>scattered</source>
        <translation>散在纤维腺体型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious</source>
        <translation>可疑恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, high</source>
        <translation>高度可疑</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, low</source>
        <translation>低度可疑</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/meanings.py"/>
        <source>suspicious, moderate</source>
        <translation>中度可疑</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>mean {0}   SD {1}</source>
        <translation>均值 {0}   标准差 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>no image values inside</source>
        <translation>区域内没有图像像素值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>without {0} of air or padding</source>
        <translation>不含 {0} 的空气或填充</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1} at detector</source>
        <translation>{0} {1}（探测器平面）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1} in the slice</source>
        <translation>{0} {1}（层面内）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, magnification corrected</source>
        <translation>{0} {1}（已校正放大率）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, magnification corrected by distances</source>
        <translation>{0} {1}（按距离校正放大率）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, no spacing</source>
        <translation>{0} {1}（无像素间距）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0} {1}, spacing of unknown source</source>
        <translation>{0} {1}（像素间距来源不明）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/measures.py"/>
        <source>{0}°</source>
        <translation>{0}°</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <location filename="../../maninegs_gui/main_menu.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>A training is under way: wait for it, or stop it first.</source>
        <translation>训练正在进行：请等待其完成，或先停止。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Brier score (less is better)</source>
        <translation>Brier 分数（越小越好）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Calibration intercept (0 is best)</source>
        <translation>校准截距（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Calibration slope (1 is best)</source>
        <translation>校准斜率（1 最佳）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Distance of the nearest (less is better)</source>
        <translation>最近邻距离（越小越好）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Fine-tuned, AUC</source>
        <translation>微调，AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Fine-tuned, sensitivity at specificity 0.9</source>
        <translation>微调，特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Frozen probe, AUC</source>
        <translation>冻结探针，AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It cannot be compared, since what an evaluation needs is not there: compare with another run.</source>
        <translation>无法比较，因为评价所需的内容不存在：请与另一次训练比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It stands on the test patients of this workspace: it says nothing of other devices or hospitals, nor of what a reader decides with it. The lines below the first were not corrected for there being several: take them as hints.</source>
        <translation>结果依据本工作区的测试患者：不能说明其他设备或医院的情况，也不能说明阅片者使用它时的决定。第一行以下各行未作多重比较校正：仅供提示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>It was made before the files of the run were deleted.</source>
        <translation>该评价作于删除训练文件之前。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Its files are not there any more.</source>
        <translation>其文件已不存在。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Linear evaluation, AUC</source>
        <translation>线性评价，AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Linear evaluation, sensitivity at specificity 0.9</source>
        <translation>线性评价，特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>ManiNeg</source>
        <translation>ManiNeg</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours of the same pathology</source>
        <translation>病理相同的邻居</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours&apos; vote, AUC</source>
        <translation>邻居投票，AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Neighbours&apos; vote, sensitivity at specificity 0.9</source>
        <translation>邻居投票，特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>No difference was shown: the interval of the difference in “{0}” ({1}) includes zero. Either model may still be the better one, by as much as the interval says.</source>
        <translation>未显示差异：“{0}”的差值区间（{1}）包含零。任一模型仍可能更好，幅度如区间所示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>No other model was in use before.</source>
        <translation>此前没有使用过其他模型。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Nobody reads at the moment: choose a reader first.</source>
        <translation>目前无人阅片：请先选择阅片者。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion (probe and vote together), AUC</source>
        <translation>模型意见（探针与投票合并），AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, Brier score (less is better)</source>
        <translation>模型意见，Brier 分数（越小越好）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, calibration intercept (0 is best)</source>
        <translation>模型意见，校准截距（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, calibration slope (1 is best)</source>
        <translation>模型意见，校准斜率（1 最佳）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Opinion, sensitivity at specificity 0.9</source>
        <translation>模型意见，特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>Sensitivity at specificity 0.9</source>
        <translation>特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The model in use was applied to the images of the new one&apos;s run, so that both are measured on the same breasts.</source>
        <translation>在用模型已应用于新模型训练中的图像，因此两者在相同的乳腺上测量。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same among lesions (less is better)</source>
        <translation>病灶中的同一指标（越小越好）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same, benign breasts asked</source>
        <translation>同一指标，查询良性乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The same, malignant breasts asked</source>
        <translation>同一指标，查询恶性乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The tags alone, AUC</source>
        <translation>仅用标注，AUC</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>The workspace is open for review only.</source>
        <translation>工作区仅供查看。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This model was better: its “{0}” differs by {1} ({2}) on the same patients.</source>
        <translation>此模型较好：其“{0}”在相同患者上相差 {1}（{2}）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This model was worse: its “{0}” differs by {1} ({2}) on the same patients.</source>
        <translation>此模型较差：其“{0}”在相同患者上相差 {1}（{2}）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This run is not over yet.</source>
        <translation>此次训练尚未结束。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>This run made no model.</source>
        <translation>此次训练未产生模型。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>With so few patients only a large difference could have been seen.</source>
        <translation>患者如此之少，只有很大的差异才能显示出来。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>accepted by {0} on {1}</source>
        <translation>{0} 于 {1} 采用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>accepted on {0}</source>
        <translation>于 {0} 采用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>files deleted</source>
        <translation>文件已删除</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>not sealed</source>
        <translation>未封存</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>offered</source>
        <translation>待采用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>random negatives</source>
        <translation>随机负样本</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>re-weighted negatives</source>
        <translation>重加权负样本</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>seed {0}</source>
        <translation>随机种子 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>seeds {0}–{1}</source>
        <translation>随机种子 {0}–{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>was in use</source>
        <translation>曾在用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} common test patient</source>
        <translation>{0} 名共同的测试患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} common test patients</source>
        <translation>{0} 名共同的测试患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} proven breast</source>
        <translation>{0} 侧经病理证实的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} proven breasts</source>
        <translation>{0} 侧经病理证实的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} run was never evaluated on the test patients. It takes a minute or two.</source>
        <translation>{0} 次训练从未在测试患者上评价。需要一两分钟。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} runs were never evaluated on the test patients. It takes some minutes.</source>
        <translation>{0} 次训练从未在测试患者上评价。需要几分钟。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/words.py"/>
        <source>{0}: there is no interval, so nothing can be said of a difference.</source>
        <translation>{0}：没有区间，因此不能说明差异。</translation>
    </message>
</context>
<context>
    <name>nipple</name>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>from nipple {0}</source>
        <translation>距乳头 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>from suggested nipple {0}</source>
        <translation>距建议的乳头点 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple.py"/>
        <source>nipple suggested</source>
        <translation>建议的乳头点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>no nipple point: place one</source>
        <translation>无乳头点：请放置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/nipple_cross.py"/>
        <source>no spacing: no distance from the nipple</source>
        <translation>无像素间距：不能得出距乳头的距离</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>inner half</source>
        <translation>内侧半</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>lower half</source>
        <translation>下半</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>outer half</source>
        <translation>外侧半</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>upper half</source>
        <translation>上半</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} mm</source>
        <translation>{0:.0f} mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} mm from nipple</source>
        <translation>距乳头 {0:.0f} mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0:.0f} × {1:.0f} mm</source>
        <translation>{0:.0f} × {1:.0f} mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0} (corrected)</source>
        <translation>{0}（已更正）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/findings/place_words.py"/>
        <source>{0} h</source>
        <translation>{0} 点钟</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Adjudicator</source>
        <translation>仲裁者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Imported table</source>
        <translation>导入的表格</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/words.py"/>
        <source>with PIN</source>
        <translation>有 PIN</translation>
    </message>
</context>
<context>
    <name>reliance</name>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>After imports, at low priority; never while training.</source>
        <translation>导入后以低优先级进行；训练期间不进行。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agree now</source>
        <translation>现在一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreed before it was shown</source>
        <translation>显示之前已一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreed before, disagree now</source>
        <translation>原先一致，现在不一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Agreement with the opinion</source>
        <translation>与模型意见的一致性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>An administrator decides this; here it can be looked at.</source>
        <translation>由管理员决定；在此可以查看。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>An opinion was shown of {0} assessed breast.</source>
        <translation>{0} 侧已评估的乳腺显示过模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>An opinion was shown of {0} assessed breasts.</source>
        <translation>{0} 侧已评估的乳腺显示过模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Another category now</source>
        <translation>现在分类不同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Assess a breast, then look at the opinion beside the similar cases: what stood before and what you change afterwards is told here, to you alone and to administrators.</source>
        <translation>请评估一侧乳腺，然后在相似病例旁查看模型意见：此前的结论和您此后的更改在此列出，仅对您本人和管理员可见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Assessment right before</source>
        <translation>原先评估正确</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Assessment right now</source>
        <translation>现在评估正确</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Before a reader&apos;s own assessment</source>
        <translation>阅片者自己评估之前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Before that, similar cases are one key away, without pathology, likeness or order; the opinion shows after it.</source>
        <translation>在此之前，按一个键即可看到相似病例，但不显示病理、相似度和排序；此后显示模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Breast</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Breasts of which an opinion was shown</source>
        <translation>显示过模型意见的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Changed sides, suspicious or not</source>
        <translation>在可疑与非可疑之间改变</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Changes after it</source>
        <translation>此后的更改</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Choose a longer one.</source>
        <translation>请选择更长的时段。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Disagreed before, agree now</source>
        <translation>原先不一致，现在一致</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Each assessment will say so. Do you want that?</source>
        <translation>每个评估都会注明。确定要这样吗？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>First mark to assessment</source>
        <translation>从首个标记到评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Fixed by the site file {0}.</source>
        <translation>已由机构文件 {0} 固定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Found among the proven breasts of this workspace; the opinion states it.</source>
        <translation>由本工作区经病理证实的乳腺得出；模型意见中会说明。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>How common cancer is here</source>
        <translation>此处乳腺癌的常见程度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>In the background</source>
        <translation>后台</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Kept, and in the history. It holds from now on.</source>
        <translation>已保存并记入历史，从现在起生效。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/actions.py"/>
        <source>Log in first: this is told of one reader.</source>
        <translation>请先登录：此处为某位阅片者的情况。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Make new breasts searchable by themselves</source>
        <translation>自动使新的乳腺可检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>My reading and the machine</source>
        <translation>我的阅片与机器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown in this period</source>
        <translation>此时段内没有显示过模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown to you yet</source>
        <translation>尚未向您显示过模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>No opinion was shown to {0} yet</source>
        <translation>尚未向 {0} 显示过模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Nothing of the machine shows before a reader has assessed the breast.</source>
        <translation>阅片者评估乳腺之前，不显示机器的任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} breast there was no opinion.</source>
        <translation>{0} 侧乳腺没有模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} breasts there was no opinion.</source>
        <translation>{0} 侧乳腺没有模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Of {0} it was shown before the assessment: nothing is compared there.</source>
        <translation>其中 {0} 侧在评估之前已显示：不作比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Open this case</source>
        <translation>打开此病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Open, for teaching</source>
        <translation>开放，用于教学</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Operating point</source>
        <translation>工作点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Opinion</source>
        <translation>模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Opinion to the last change</source>
        <translation>从模型意见到最后更改</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Probabilities hold for a share of malignant breasts of</source>
        <translation>概率所适用的恶性乳腺比例为</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Proven breasts are a selection: in screening far fewer are malignant. Without this, a probability holds for breasts like the proven ones.</source>
        <translation>经病理证实的乳腺是经过选择的：筛查中恶性少得多。不填则概率适用于类似经证实者的乳腺。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Proven, changed for better</source>
        <translation>经证实，改得更好</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Proven, changed for worse</source>
        <translation>经证实，改得更差</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Readers will see similar cases, masked, before they have assessed a breast.</source>
        <translation>阅片者在评估乳腺之前将看到隐去病理的相似病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Readers will see the opinion, pathology and other readers&apos; work before they have assessed a breast. Their assessments are no longer their own alone, and second readings no longer blind.</source>
        <translation>阅片者在评估乳腺之前将看到模型意见、病理和其他阅片者的结果。其评估不再是独立作出，第二次阅片也不再是盲法。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Right, opinion wrong: now wrong</source>
        <translation>正确而模型意见错误：现在错误</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Save as a table</source>
        <translation>另存为表格</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Share of malignant breasts</source>
        <translation>恶性乳腺的比例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Similar cases, pathology, opinion and other readers&apos; work show at once. What is read so says nothing of how a reader does on her own.</source>
        <translation>相似病例、病理、模型意见和其他阅片者的结果立即显示。这样的阅片不能说明阅片者独立时的水平。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>That is what holds already.</source>
        <translation>当前已是如此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>The choices were changed elsewhere: this is what holds now.</source>
        <translation>选择已在别处更改：现在生效的如下。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>The opinion says &quot;above&quot; at</source>
        <translation>模型意见判为“高于”的条件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>These choices hold for everybody in this workspace. Each assessment records the gate it was saved under, and each change is in the history.</source>
        <translation>这些选择对本工作区所有人生效。每个评估都记录保存时的盲读规则，每次更改都记入历史。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>Time to change</source>
        <translation>更改所用时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/table.py"/>
        <source>What came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>What stood when an opinion was first shown, and what stands now. It tells what changed, not why; 0 and 4 to 6 count as suspicious.</source>
        <translation>首次显示模型意见时的结论，与现在的结论。只说明改变了什么，不说明原因；0 和 4 至 6 计为可疑。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>What the machine shows here</source>
        <translation>机器在此显示的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>What the operating point holds</source>
        <translation>工作点所保证的指标</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Where pathology is known</source>
        <translation>病理已知者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Whose reading</source>
        <translation>谁的阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>Wrong, opinion right: now right</source>
        <translation>错误而模型意见正确：现在正确</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>Yes, loosen the gate</source>
        <translation>是，放宽盲读规则</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>a sensitivity of</source>
        <translation>敏感度为</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/site_dialog.py"/>
        <source>a specificity of</source>
        <translation>特异度为</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>for better</source>
        <translation>更好</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>for worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>no threshold</source>
        <translation>无阈值</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>not proven</source>
        <translation>未经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>opinion came first</source>
        <translation>先显示了模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>same side</source>
        <translation>同侧</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>unchanged</source>
        <translation>未改变</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} (me)</source>
        <translation>{0}（我）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} breast is not listed: you have not assessed it yourself.</source>
        <translation>{0} 侧乳腺未列出：您自己尚未评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} breasts are not listed: you have not assessed them yourself.</source>
        <translation>{0} 侧乳腺未列出：您自己尚未评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} more stand without an assessment and are left out.</source>
        <translation>另有 {0} 侧没有评估，已略去。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/dialog.py"/>
        <source>{0} more stands without an assessment and is left out.</source>
        <translation>另有 {0} 侧没有评估，已略去。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} of {1}: {2} % ({3} to {4})</source>
        <translation>{0} / {1}：{2} %（{3} 至 {4}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0}: {1} ({2} breasts).</source>
        <translation>{0}：{1}（{2} 侧乳腺）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reliance/words.py"/>
        <source>{0}: {1} in the middle, half of them {2} to {3} ({4} breasts).</source>
        <translation>{0}：中位数 {1}，半数在 {2} 至 {3} 之间（{4} 侧乳腺）。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>0 leaves it to each reader and workspace; who chose a shorter time keeps it.</source>
        <translation>0 表示由每位阅片者和每个工作区自行决定；选择了更短时间的，保持不变。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>0 takes as many as leave this computer usable for reading. It holds for trainings that begin from now on.</source>
        <translation>0 表示在不影响本机阅片的前提下尽量多用。适用于此后开始的训练。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>175 %</source>
        <translation>175 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>250 %</source>
        <translation>250 %</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>300 %</source>
        <translation>300 %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>A change holds from the next start.</source>
        <translation>更改从下次启动起生效。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>A graphics card (Apple)</source>
        <translation>显卡（Apple）</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>A graphics card (CUDA)</source>
        <translation>显卡（CUDA）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>A workspace cannot be made in {0}: choose another folder.</source>
        <translation>无法在 {0} 中建立工作区：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>An image that is kept decoded opens at once; those not looked at for longest go first.</source>
        <translation>保留解码结果的图像可立即打开；最久未看的最先删除。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>As the computer&apos;s</source>
        <translation>与计算机相同</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>As the desktop&apos;s</source>
        <translation>与桌面相同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>As the program begins with.</source>
        <translation>程序的初始值。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>As the site file {0} begins with.</source>
        <translation>机构文件 {0} 的初始值。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Back the database up at least every</source>
        <translation>备份数据库的最长间隔</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Backups and history</source>
        <translation>备份与历史记录</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Besides one of each of the last seven days and eight weeks. One that you asked for, or that was made before an update, always stays.</source>
        <translation>此外，最近七天和最近八周各保留一份。您手动建立的和更新前建立的备份始终保留。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>By which a region is searched for.</source>
        <translation>用于按区域检索。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>By which similar cases are found quickly.</source>
        <translation>用于快速找到相似病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Checkpoints of finished trainings</source>
        <translation>已结束训练的检查点</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>Choose: {0}</source>
        <translation>选择：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Clean up {0}</source>
        <translation>清理 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Clean up: {0}</source>
        <translation>清理：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Cleaning up.</source>
        <translation>正在清理。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Compute on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Copies; images that were left where they are do not count.</source>
        <translation>副本；留在原处的图像不计入。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Decoded images</source>
        <translation>已解码的图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Delete a patient</source>
        <translation>删除患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Do not clean up</source>
        <translation>不清理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Each reader&apos;s own, or those of another workstation.</source>
        <translation>每位阅片者自己的，或另一工作站的。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Files that had to stay: {0}.</source>
        <translation>必须保留的文件：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Findings, assessments, pathology and their history.</source>
        <translation>病灶、评估、病理及其历史记录。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Fixed by the site file {0}: only an administrator changes it.</source>
        <translation>已由机构文件 {0} 固定：只有管理员可以更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Folders that may not be read: {0}.</source>
        <translation>无权读取的文件夹：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Free on this disk: {0} of {1}.</source>
        <translation>此磁盘可用空间：{0}，共 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>GPU pack</source>
        <translation>GPU 包</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>Give the whole path, or choose the folder.</source>
        <translation>请给出完整路径，或选择文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Hanging</source>
        <translation>挂片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Images are decoded again when they are opened.</source>
        <translation>打开图像时会重新解码。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Images keep their pixels whatever is chosen here.</source>
        <translation>无论此处如何选择，图像的像素不变。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Images on further monitors</source>
        <translation>在更多显示器上显示图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Images taken in</source>
        <translation>已导入的图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Indexes and maps</source>
        <translation>索引与图谱</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>It is removed where it was installed from.</source>
        <translation>请在安装它的地方移除。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>It stays on this computer and holds no patient data; nothing is ever sent.</source>
        <translation>报告留在本机，不含患者数据；绝不会发送。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>It was stopped before its end.</source>
        <translation>在结束前被停止。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>Key: {0}</source>
        <translation>按键：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Language, reader and workspace, step by step.</source>
        <translation>语言、阅片者和工作区，逐步设置。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Latest backups that are kept</source>
        <translation>保留的最近备份数</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Layouts, keys, monitors, lexicons and what others put.</source>
        <translation>布局、按键、显示器、术语集，以及他人放入的内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Left over from interrupted work</source>
        <translation>中断的工作留下的文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Links to elsewhere, not counted: {0}.</source>
        <translation>指向别处的链接，不计入：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Local maps</source>
        <translation>局部图</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Lock the workstation when nobody touches it for</source>
        <translation>无人操作时锁定工作站的时间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Logs and reports</source>
        <translation>日志与报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Looking through the folders.</source>
        <translation>正在查看文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Make one now, look into one, put one back.</source>
        <translation>立即建立备份，查看备份，恢复备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Monitors</source>
        <translation>显示器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Nothing is found by “{0}”. Try another word, such as language or cache.</source>
        <translation>未找到与“{0}”有关的内容。请换一个词，例如“语言”或“缓存”。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Nothing is lost with them.</source>
        <translation>删除后不会丢失任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Nothing needs them any more; results and models stay.</source>
        <translation>已不再需要；结果和模型仍保留。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Offer the report of a crash at the next start</source>
        <translation>下次启动时提示崩溃报告</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>One file for whoever helps, without anything of a patient.</source>
        <translation>供协助您的人员使用的一个文件，不含患者的任何信息。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>Open: {0}</source>
        <translation>打开：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Out of everything, also out of what was learnt.</source>
        <translation>从所有内容中删除，包括学到的内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Pixels prepared for training</source>
        <translation>为训练准备的像素</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Processor cores of a training</source>
        <translation>训练使用的处理器核心数</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Readers and PINs</source>
        <translation>阅片者与 PIN</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Reports and privacy</source>
        <translation>报告与隐私</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/row.py"/>
        <source>Reset: {0}</source>
        <translation>重置：{0}</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Room for decoded images</source>
        <translation>已解码图像的空间</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Room for small pictures</source>
        <translation>缩略图的空间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Size of texts and buttons</source>
        <translation>文字和按钮的大小</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Small pictures</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Some changes hold from the next start of the program.</source>
        <translation>部分更改从程序下次启动起生效。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/dialog.py"/>
        <source>Start the program again</source>
        <translation>重新启动程序</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>That is a file: choose the folder of a workspace.</source>
        <translation>那是一个文件：请选择工作区的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>The first start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>The folder that opens at the start.</source>
        <translation>启动时打开的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>The gate, the operating point, prevalence, following: the site&apos;s choices.</source>
        <translation>盲读规则、工作点、患病率、跟进：由本机构决定。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>The language of menus and texts; reports and exports keep their coded terms.</source>
        <translation>菜单和文字的语言；报告和导出内容保留其编码术语。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>The latest whole ones stay, and those that you asked for. You can no longer go back to a day before them.</source>
        <translation>最近的完整备份和您手动建立的备份会保留。删除后无法再回到更早的日期。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>The next arrangement of the viewer&apos;s windows.</source>
        <translation>切换到阅片窗口的下一种布局。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>The next training prepares them again, which takes longer.</source>
        <translation>下次训练会重新准备，耗时更长。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>The next way of hanging; each reader keeps her own.</source>
        <translation>切换到下一种挂片方式；每位阅片者各自保留。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>The processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>The usual folder</source>
        <translation>通常的文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Their frozen data and results.</source>
        <translation>其冻结的数据和结果。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/control.py"/>
        <source>There is no folder {0}: choose one that is there.</source>
        <translation>没有文件夹 {0}：请选择已有的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>They are made again when similar cases are shown.</source>
        <translation>显示相似病例时会重新生成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>This goes, {0} at most:</source>
        <translation>将删除以下内容，最多 {0}：</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Those of similar cases and of the map.</source>
        <translation>相似病例和图谱的缩略图。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Those older than 30 days; they help to explain a fault.</source>
        <translation>30 天以前的；它们有助于查明故障。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Train on a graphics card.</source>
        <translation>在显卡上训练。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>True size and grey scale, as a person measured them.</source>
        <translation>实际尺寸和灰阶，由人测量得出。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Weights and vectors. Delete a run on the page of models.</source>
        <translation>权重和向量。请在模型页面删除训练。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>What a new training begins with; it can be chosen for each.</source>
        <translation>新训练的初始选择；每次训练可另选。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>What is best here</source>
        <translation>本机最合适的</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>What takes room</source>
        <translation>空间占用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>What the machine shows here</source>
        <translation>机器在此显示的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>What the program did, without anything of a patient.</source>
        <translation>程序做过的事，不含患者的任何信息。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Which model answers, and going back to the one before.</source>
        <translation>由哪个模型应答，以及撤回到前一个模型。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>While somebody edits; a last backup is made when the window closes.</source>
        <translation>有人编辑期间；窗口关闭时还会建立最后一份备份。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/links.py"/>
        <source>Who reads here, how they log in, when they are locked out.</source>
        <translation>谁在此阅片、如何登录、何时锁定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Why: {0}.</source>
        <translation>原因：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>Yes, clean up</source>
        <translation>是，清理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Your own; the program begins with: {0}.</source>
        <translation>您自己的设置；程序的初始值：{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>Your own; the site begins with: {0}.</source>
        <translation>您自己的设置；本机构的初始值：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>nothing may go now</source>
        <translation>现在没有可删除的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/words.py"/>
        <source>{0} bytes</source>
        <translation>{0} 字节</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>{0} in all</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>{0} may go</source>
        <translation>可删除 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/settings/storage_view.py"/>
        <source>{0} were freed.</source>
        <translation>已释放 {0}。</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/actions.py"/>
        <source>Choose a breast first: click one of its images.</source>
        <translation>请先选择一侧乳腺：单击其一幅图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <location filename="../../maninegs_gui/sheet/pdf.py"/>
        <source>Evidence sheet</source>
        <translation>证据页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Findings</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No finding was marked by this reader.</source>
        <translation>此阅片者未标记病灶。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No image of this breast can be shown.</source>
        <translation>此侧乳腺没有可显示的图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>No opinion. {0}</source>
        <translation>无模型意见。{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Opinion</source>
        <translation>模型意见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Pathology of this breast</source>
        <translation>此侧乳腺的病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Probability of malignancy: {0}</source>
        <translation>恶性概率：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>Violet shows where these images speak for the likeness to a similar case.</source>
        <translation>紫色表示这些图像中支持与某相似病例相似之处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>category {0}</source>
        <translation>分类 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/layout.py"/>
        <source>no tag</source>
        <translation>无标注</translation>
    </message>
</context>
<context>
    <name>similar</name>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Alone, before calibration: probe {0}, neighbours {1}.</source>
        <translation>单独而言，校准前：探针 {0}，邻居 {1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Carried to the {0} malignant that this site reads; uncorrected it is {1}, between {2} and {3}.</source>
        <translation>已换算到本机构所阅病例的恶性比例 {0}；未换算时为 {1}，介于 {2} 与 {3} 之间。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Collection</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Density</source>
        <translation>乳腺构成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Finding</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Go to training</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Holds {0}.</source>
        <translation>适用于{0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Import the image and save your assessment first.</source>
        <translation>请先导入图像并保存您的评估。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Look among unproven cases too</source>
        <translation>也在未证实的病例中查找</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Looking for similar cases</source>
        <translation>正在查找相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Make it searchable now</source>
        <translation>现在使其可检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Neighbours: {0} of {1} malignant, with {2} of 100 parts of the vote.</source>
        <translation>邻居：{1} 例中 {0} 例恶性，占投票权重的 {2}/100。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No breast is open</source>
        <translation>未打开乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>No breast of another patient has a pathology yet: import some, or look among the unproven.</source>
        <translation>尚无其他患者的乳腺有病理：请导入一些，或在未证实者中查找。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>No case is left with these filters.</source>
        <translation>按这些筛选条件没有剩余病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No close case</source>
        <translation>没有接近的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>No proven cases yet</source>
        <translation>尚无经病理证实的病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>None is closer than {0} of 100 random pairs, the limit until enough validation patients are tagged to learn one.</source>
        <translation>没有比 100 对随机配对中的 {0} 对更接近者；在标注足够的验证患者以学得界限之前，以此为限。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>None is closer than {0} of 100 random pairs. Beyond that, hits were no more alike than chance among the validation patients here.</source>
        <translation>没有比 100 对随机配对中的 {0} 对更接近者。超出此界限，在此处的验证患者中所得结果并不比随机更相似。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Nothing is left</source>
        <translation>没有剩余</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Nothing is tagged</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>One view was looked at, standing for both.</source>
        <translation>只看了一幅图像，以其代表两幅。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Open a case and click an image: its breast&apos;s similar cases are shown here.</source>
        <translation>请打开病例并单击图像：该乳腺的相似病例显示于此。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Out of fold: this answer comes from a fit without this patient.</source>
        <translation>折外结果：此答案来自不含该患者的拟合。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Read first</source>
        <translation>请先阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Seen in training: the encoder learnt from this patient&apos;s images.</source>
        <translation>训练中见过：编码器曾学习该患者的图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Similar cases are shown when you have saved your assessment.</source>
        <translation>您保存评估后显示相似病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases can be looked at now, without pathology. Pathology and opinion appear when you have saved your assessment of this breast.</source>
        <translation>现在可查看相似病例，但不显示病理。您保存此侧乳腺的评估后显示病理和模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases cannot be shown</source>
        <translation>相似病例无法显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Similar cases, pathology and opinion appear when you have saved your assessment of this breast.</source>
        <translation>您保存此侧乳腺的评估后显示相似病例、病理和模型意见。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Tag a finding in this breast, then look for cases by its tags.</source>
        <translation>请在此侧乳腺标注病灶，然后按其标注查找病例。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Tag some exams and train a model, then accept it.</source>
        <translation>请标注若干检查、训练模型并采用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>Take the filters away</source>
        <translation>取消筛选</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>The image shows no breast.</source>
        <translation>图像中没有乳腺。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>The model in use has not seen its images as they are now.</source>
        <translation>在用模型尚未处理其当前的图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>There is no breast of another patient to compare with.</source>
        <translation>没有其他患者的乳腺可供比较。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This breast is not searchable yet</source>
        <translation>此侧乳腺尚不可检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This file cannot be looked up</source>
        <translation>此文件无法检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/states.py"/>
        <source>This site masks nothing: similar cases are shown with pathology and opinion as soon as you ask, also before your assessment, and that is noted.</source>
        <translation>本机构不作隐藏：一经查询即显示相似病例及其病理和模型意见，评估之前亦然，并会记录。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by a finding</source>
        <translation>按病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by a region</source>
        <translation>按区域</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by a region: draw it</source>
        <translation>按区域：请画出</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by an image file</source>
        <translation>按图像文件</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by an image file: choose it</source>
        <translation>按图像文件：请选择</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by finding {0}: {1}</source>
        <translation>按病灶 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by my tags alone</source>
        <translation>仅按我的标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by one view</source>
        <translation>按单幅图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the images alone</source>
        <translation>仅按图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the tags alone</source>
        <translation>仅按标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/offers.py"/>
        <source>by the view {0}</source>
        <translation>按图像 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by the whole exam</source>
        <translation>按整个检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>by this breast</source>
        <translation>按此侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>closer than {0} of 100 random pairs</source>
        <translation>比 100 对随机配对中的 {0} 对更接近</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>compared as a whole breast: the finding&apos;s mark cannot be compared in parts</source>
        <translation>按整个乳腺比较：该病灶的标记无法按部位比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>distance {0}</source>
        <translation>距离 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>distance: images {0}, tags {1}</source>
        <translation>距离：图像 {0}，标注 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>here</source>
        <translation>此例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>images {0} : tags {1}</source>
        <translation>图像 {0} : 标注 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>not close: {0}</source>
        <translation>不接近：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>not proven</source>
        <translation>未经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>over 99.9&#xa0;%</source>
        <translation>高于 99.9 %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>tags weighed anew</source>
        <translation>标注权重已调整</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_words.py"/>
        <source>there</source>
        <translation>彼例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>under 0.1&#xa0;%</source>
        <translation>低于 0.1 %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>{0} of {1} breasts</source>
        <translation>{0} / {1} 侧乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/words.py"/>
        <source>{0} of {1} proven breasts</source>
        <translation>{0} / {1} 侧经病理证实的乳腺</translation>
    </message>
</context>
<context>
    <name>stack</name>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>brightest</source>
        <translation>最大强度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>cine {0} a second</source>
        <translation>电影播放每秒 {0} 幅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slab of {0} slices, {1}</source>
        <translation>{0} 层的厚层，{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slab of {0} slices, {1} mm, {2}</source>
        <translation>{0} 层的厚层，{1} mm，{2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slice {0}</source>
        <translation>第 {0} 层</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>slices name another side</source>
        <translation>层面所示侧别不同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>{0} mm</source>
        <translation>{0} mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/stack_layer.py"/>
        <source>{0} mm from {1}</source>
        <translation>距 {1} {0} mm</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <location filename="../../maninegs_gui/running.py"/>
        <source>This computer has no folder for you that can be written: settings will not outlast this session.</source>
        <translation>本机没有可供您写入的文件夹：设置只在本次运行中有效。</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <location filename="../../maninegs_gui/findings/template_menu.py"/>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>A checkpoint is saved and the computer is free. Go on whenever you like; you may close the window and take the training up another day.</source>
        <translation>检查点已保存，计算机可作他用。可随时继续；您可以关闭窗口，改日再继续训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>A run with these settings takes about {0}</source>
        <translation>按这些设置训练约需 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>AUC {0}.</source>
        <translation>AUC {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Another window started this training: pause, stop or cancel it there.</source>
        <translation>此训练由另一窗口启动：请在该窗口暂停、停止或取消。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>At random (baseline)</source>
        <translation>随机（基线）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>At random, hard ones weighed up (baseline)</source>
        <translation>随机，困难者加权（基线）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Between all breasts of a batch</source>
        <translation>同一批次所有乳腺之间</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Breasts with images</source>
        <translation>有图像的乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>By manifestations (ManiNeg)</source>
        <translation>按影像表现（ManiNeg）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Closing the window now gives up the preparation.</source>
        <translation>现在关闭窗口将放弃准备工作。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Closing the window saves a checkpoint and ends the training; it can be taken up from there.</source>
        <translation>关闭窗口会保存检查点并结束训练；之后可从该处继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Demonstration (minutes)</source>
        <translation>演示（数分钟）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Different tag patterns</source>
        <translation>不同的标注组合</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Distance of negatives</source>
        <translation>负样本的距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Distance of the most similar</source>
        <translation>最相似者的距离</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Embedding the images ({0} of {1})</source>
        <translation>正在嵌入图像（{0} / {1}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Epoch {0} of {1}</source>
        <translation>第 {0} 轮，共 {1} 轮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>From one breast to the others</source>
        <translation>从一侧乳腺到其他乳腺</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Graphics card (Apple)</source>
        <translation>显卡（Apple）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Graphics card (NVIDIA)</source>
        <translation>显卡（NVIDIA）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>II: the two views</source>
        <translation>II：两个投照位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>IM: the views and the manifestations</source>
        <translation>IM：投照位与影像表现</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>No training is under way.</source>
        <translation>没有正在进行的训练。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>None: starts from random ones</source>
        <translation>无：从随机权重开始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Preparing the pixels</source>
        <translation>正在准备像素</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Proven</source>
        <translation>经病理证实</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Published recipe (hours on a GPU)</source>
        <translation>已发表的方案（在显卡上需数小时）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/choices.py"/>
        <source>Small (demonstration)</source>
        <translation>小型（演示）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Starting the worker</source>
        <translation>正在启动训练进程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Tagged</source>
        <translation>已标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The graphics card was lost.</source>
        <translation>显卡已失去响应。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training diverged.</source>
        <translation>训练发散。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training finished.</source>
        <translation>训练完成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training was cancelled; its folder is kept.</source>
        <translation>训练已取消；其文件夹保留。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>The training was interrupted; it can be taken up again.</source>
        <translation>训练已中断；可以继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>best in epoch {0}</source>
        <translation>最佳为第 {0} 轮</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>ending</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>going on</source>
        <translation>正在继续</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>manifestations</source>
        <translation>影像表现</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>mean, in tags</source>
        <translation>平均，按标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>no other model is in use with a measured result</source>
        <translation>没有其他有测量结果的在用模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>on {0}</source>
        <translation>使用 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>pausing after this step</source>
        <translation>本步之后暂停</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>stopping after this epoch</source>
        <translation>本轮之后停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>taken up again</source>
        <translation>已继续</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>the graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>train {0}, validate {1}, test {2}</source>
        <translation>训练 {0}，验证 {1}，测试 {2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>views</source>
        <translation>投照位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} against the model in use ({1} when it was measured)</source>
        <translation>{0}，相对于在用模型（测量时为 {1}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} against the untrained encoder ({1})</source>
        <translation>{0}，相对于未训练的编码器（{1}）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} benign, {1} malignant</source>
        <translation>良性 {0}，恶性 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} by chance</source>
        <translation>随机水平 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} held-out patients, {1} breasts</source>
        <translation>留出患者 {0} 名，乳腺 {1} 侧</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} images at a time</source>
        <translation>每次 {0} 幅图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} not shared out yet</source>
        <translation>{0} 尚未划分</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} of them without findings</source>
        <translation>其中 {0} 侧无病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} on {1}.</source>
        <translation>{0}，{1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} threads</source>
        <translation>{0} 个线程</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: found</source>
        <translation>{0}：已找到</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: not on this computer</source>
        <translation>{0}：本机上没有</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/training/words.py"/>
        <source>{0}: paused</source>
        <translation>{0}：已暂停</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>, spacing of unknown source</source>
        <translation>，像素间距来源不明</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 mark</source>
        <translation>1 个标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 mark cannot be placed here</source>
        <translation>1 个标记无法在此显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>1 optional mark</source>
        <translation>1 个可选标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>As stored</source>
        <translation>原始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD failed</source>
        <translation>CAD 失败</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD hidden until your assessment</source>
        <translation>在您评估之前隐藏 CAD</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD not run</source>
        <translation>未运行 CAD</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD partly failed: {0}</source>
        <translation>CAD 部分失败：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD report cannot be read</source>
        <translation>CAD 报告无法读取</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>CAD: {0}</source>
        <translation>CAD：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>CHANGED AFTER ITS IMPORT: marks may not fit, none can be drawn</source>
        <translation>导入后已被更改：标记可能不吻合，不能绘制</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Contrast {0}</source>
        <translation>对比度 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>DBT</source>
        <translation>DBT</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>For Processing</source>
        <translation>For Processing</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>Full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>IMPLANT</source>
        <translation>植入物</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Images of this slot</source>
        <translation>此位置的图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Keep air black</source>
        <translation>空气保持黑色</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>LOSSY</source>
        <translation>有损压缩</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Mirror left to right (recorded)</source>
        <translation>左右镜像（记入历史）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>PARTIAL</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>PROJECTION</source>
        <translation>投影图</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/contents.py"/>
        <source>P{0}</source>
        <translation>P{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>QUALITY CONTROL</source>
        <translation>质控图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>SYNTHETIC 2D</source>
        <translation>合成 2D</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Set side and view (recorded)</source>
        <translation>设置侧别和投照位（记入历史）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Show the changed file with its marks, which may not fit</source>
        <translation>显示已更改的文件及其标记（可能不吻合）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Show the changed file without marks</source>
        <translation>显示已更改的文件，不显示标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>Turn upside down (recorded)</source>
        <translation>上下翻转（记入历史）</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>acquired {0}</source>
        <translation>采集 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>an internal fault</source>
        <translation>内部故障</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>anode {0}</source>
        <translation>阳极 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>anterior</source>
        <translation>前方</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>calibrated {0}</source>
        <translation>校准 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>central</source>
        <translation>中央</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>detector {0}</source>
        <translation>探测器 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>entrance dose {0} mGy</source>
        <translation>入射剂量 {0} mGy</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>filter {0}</source>
        <translation>滤过 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/compared.py"/>
        <source>fitted, NOT the same size</source>
        <translation>适合窗口，并非等大</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>gantry {0}</source>
        <translation>机架 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>image {0}</source>
        <translation>图像 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>inferior</source>
        <translation>下方</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>its notes are hidden until your assessment</source>
        <translation>其注释在您评估之前隐藏</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>lateral</source>
        <translation>外侧</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/likeness_layer.py"/>
        <source>likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>magnification {0}</source>
        <translation>放大 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>magnified {0}x</source>
        <translation>放大 {0} 倍</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>medial</source>
        <translation>内侧</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>no findings</source>
        <translation>无病灶</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>no spacing: sizes are not comparable</source>
        <translation>无像素间距：大小不可比较</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>organ dose {0} mGy</source>
        <translation>腺体剂量 {0} mGy</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>orientation assumed</source>
        <translation>方向为假定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>orientation set by hand</source>
        <translation>方向由人工设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>posterior</source>
        <translation>后方</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>presentation state applied: {0}</source>
        <translation>已应用显示状态：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>reason: {0}</source>
        <translation>原因：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>relative exposure {0}</source>
        <translation>相对曝光 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/search_tool.py"/>
        <source>searched</source>
        <translation>检索</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>serial {0}</source>
        <translation>序列号 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>series {0}</source>
        <translation>序列 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>side or view not known</source>
        <translation>侧别或投照位不详</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>software {0}</source>
        <translation>软件 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>study {0}</source>
        <translation>检查 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>superior</source>
        <translation>上方</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>text burned in</source>
        <translation>含烧录文字</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>unknown transfer syntax</source>
        <translation>未知传输语法</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view assumed</source>
        <translation>投照位为假定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view guessed</source>
        <translation>投照位为推测</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>view set by hand</source>
        <translation>投照位由人工设置</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>without name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>zoom {0} %</source>
        <translation>缩放 {0} %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/menu.py"/>
        <source>{0}   ({1}, C {2} W {3})</source>
        <translation>{0}   ({1}, C {2} W {3})</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corner_texts.py"/>
        <source>{0}   {1} of {2}</source>
        <translation>{0}   {1} / {2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/compared.py"/>
        <source>{0} % of the size beside</source>
        <translation>为并列图像大小的 {0} %</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} N</source>
        <translation>{0} N</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} cannot be shown
{1}
{2}</source>
        <translation>{0} 无法显示
{1}
{2}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} is missing
{1}</source>
        <translation>{0} 缺失
{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} kV</source>
        <translation>{0} kV</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mAs</source>
        <translation>{0} mAs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} marks</source>
        <translation>{0} 个标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} marks cannot be placed here</source>
        <translation>{0} 个标记无法在此显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mm</source>
        <translation>{0} mm</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} mm/px</source>
        <translation>{0} mm/px</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/corner_texts.py"/>
        <source>{0} more lines in a larger view</source>
        <translation>放大视图后可再显示 {0} 行</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} not shown</source>
        <translation>{0} 未显示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/evidence.py"/>
        <source>{0} optional marks</source>
        <translation>{0} 个可选标记</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/originals.py"/>
        <source>{0} was changed
{1}
To look at it as it is now, open its menu (right button or menu key).</source>
        <translation>{0} 已被更改
{1}
要按现状查看，请打开其菜单（右键或菜单键）。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0} y</source>
        <translation>{0} 岁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/texts.py"/>
        <source>{0}°</source>
        <translation>{0}°</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>A demonstration workspace has drawn mammograms of women who never lived, with tags and proven outcomes. It lies beside your own workspace, and can be thrown away at any time.</source>
        <translation>演示工作区中是绘制的乳腺图像，图中的女性并不存在，并附有标注和经病理证实的结果。它位于您自己的工作区旁边，随时可以删除。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>A quick one, to read and to tag</source>
        <translation>快速的一个，用于阅片和标注</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>A whole one, with a first model</source>
        <translation>完整的一个，带有初始模型</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>A workspace is one folder with your tags, backups, trainings and images made ready to be seen. The images themselves stay where they are.</source>
        <translation>工作区是一个文件夹，存放您的标注、备份、训练和为显示而准备的图像。图像本身留在原处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>About {0} min, {1} MB.</source>
        <translation>约 {0} 分钟，{1} MB。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Beginning</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Bring in images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>DICOM files as they come from the archive or on a CD. They are looked through first, and nothing is taken in before you have seen what there is.</source>
        <translation>来自影像归档系统或光盘的 DICOM 文件。先进行查看，在您看到其中内容之前不会导入任何文件。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Draw a finding on the image and name its signs here: these tags are what the program learns from. Then assess the breast. {0} brings you here.</source>
        <translation>在图像上画出病灶，并在此描述其征象：程序从这些标注中学习。然后评估该侧乳腺。按 {0} 可到达此处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/language_page.py"/>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Fixed by the site file {0}.</source>
        <translation>已由机构文件 {0} 固定。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Folder of the workspace</source>
        <translation>工作区的文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>From the disc {0}</source>
        <translation>来自光盘 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Go on making it</source>
        <translation>继续生成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>Good:</source>
        <translation>合适：</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>It can be made later: Menu, Help, First start.</source>
        <translation>以后也可生成：菜单、帮助、首次启动。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/language_page.py"/>
        <source>It holds from the next start on.</source>
        <translation>从下次启动起生效。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>It is a disk of this computer.</source>
        <translation>这是本机的磁盘。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Looking at this folder</source>
        <translation>正在查看此文件夹</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Making it</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>Name a folder: type one, or choose one.</source>
        <translation>请指定文件夹：输入或选择。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Name of the reader</source>
        <translation>阅片者姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Names that the site offers</source>
        <translation>本机构提供的姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>Not possible:</source>
        <translation>不可用：</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>Note:</source>
        <translation>注意：</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Nothing is chosen. Later: Menu, Case, Import, or drop a folder on the window.</source>
        <translation>未选择任何内容。以后：菜单、病例、导入，或将文件夹拖到窗口上。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/language_page.py"/>
        <source>Of menus and texts; coded terms in reports and exports stay as they are. It can be changed in the settings at any time.</source>
        <translation>菜单和文字的语言；报告和导出中的编码术语保持不变。随时可在设置中更改。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Once you have assessed, {0} shows proven cases alike, and why they are. Your own assessment comes first: the machine&apos;s opinion waits for it.</source>
        <translation>您评估之后，{0} 显示相似的经病理证实的病例及其相似的原因。您自己的评估在先：模型意见在其后才显示。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Open the demonstration</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Progress of the demonstration</source>
        <translation>演示的生成进度</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Show me around afterwards: five steps, about a minute</source>
        <translation>随后带我看一遍：五步，约一分钟</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Skip the rest</source>
        <translation>跳过其余</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>Start reading</source>
        <translation>开始阅片</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Stop making the demonstration</source>
        <translation>停止生成演示</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Stopped. What was made is kept, and it goes on from there.</source>
        <translation>已停止。已生成的内容保留，可从该处继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Stopping; what was made is kept, and it goes on from there next time.</source>
        <translation>正在停止；已生成的内容保留，下次从该处继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Tag what you see</source>
        <translation>标注您所见</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Take that workspace</source>
        <translation>使用那个工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Take this workspace</source>
        <translation>使用此工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/language_page.py"/>
        <source>The computer&apos;s language</source>
        <translation>与计算机相同</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>The demonstration could not be made ({0}). Go on without it; it can be made later from the menu.</source>
        <translation>演示无法生成（{0}）。请不用演示继续；以后可从菜单生成。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>The demonstration is ready, and opens first.</source>
        <translation>演示已就绪，将首先打开。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>The demonstration opens first, and your own images do not belong in it. Your workspace opens at the next start.</source>
        <translation>首先打开演示，您自己的图像不应放入其中。您的工作区将在下次启动时打开。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>The disk does not answer ({detail}): see whether it is connected, or choose another.</source>
        <translation>磁盘没有响应（{detail}）：请查看其是否已连接，或选择其他磁盘。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>The four views hang by themselves, in true size and side. Drag for contrast, wheel to zoom, double-click for one view alone. {0} hides the panels.</source>
        <translation>四个投照位按实际尺寸和侧别自动挂片。拖动调节对比度，滚轮缩放，双击单独显示一个投照位。{0} 隐藏面板。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>The images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>The name “{detail}” cannot be kept on every disk: leave out blanks and dots at its ends, signs that cannot be seen, and names such as CON or NUL.</source>
        <translation>名称“{detail}”不能在所有磁盘上保存：请去掉首尾的空格和点、不可见的字符，并避免 CON 或 NUL 等名称。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>The program itself lies here, and an update would replace what is in it: choose a folder elsewhere.</source>
        <translation>程序本身位于此处，更新会替换其中的内容：请选择别处的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>The site keeps workspaces below {other}: choose a folder there.</source>
        <translation>本机构的工作区都在 {other} 之下：请在该处选择文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>The worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Then train a first model in the background, while I look around</source>
        <translation>随后在后台训练初始模型，同时我先看一遍</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>There are other things in this folder: add the name of a new folder to it.</source>
        <translation>此文件夹中有其他内容：请在其后加上一个新文件夹的名称。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>There is a workspace here: it will be opened as it is.</source>
        <translation>此处已有工作区：将按原样打开。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>There is no place for it: choose another folder for your workspace.</source>
        <translation>没有可用的位置：请为您的工作区选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This folder belongs to the computer itself: choose one in your own folders or on a disk for data.</source>
        <translation>此文件夹属于计算机系统：请选择您自己的文件夹，或数据磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This folder holds the workspace {other}: open that one, or choose a new folder beside it.</source>
        <translation>此文件夹中有工作区 {other}：请打开它，或在其旁边选择新文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This folder is emptied from time to time, and your work with it: good for a trial only.</source>
        <translation>此文件夹会不时被清空，您的工作也会随之丢失：仅适合试用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This is {detail}, which copies files while they are written and sends them away: choose a folder that is not kept in step with a cloud.</source>
        <translation>这是{detail}，它会在文件写入时复制并上传文件：请选择不与云端同步的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This is {detail}. A database there can be damaged when the network stumbles: choose a folder on a disk of this computer; images may stay where they are.</source>
        <translation>这是{detail}。网络不稳时，其上的数据库可能损坏：请选择本机磁盘上的文件夹；图像可以留在原处。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>This one cannot be skipped: your work must lie somewhere.</source>
        <translation>此项不能跳过：您的工作必须有存放的位置。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>This path is too long for the files that will lie below it: choose a folder nearer to the top of the disk.</source>
        <translation>对其下的文件来说此路径太长：请选择更靠近磁盘根目录的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <source>Tour, step {0}</source>
        <translation>导览，第 {0} 步</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>Try it first?</source>
        <translation>先试用吗？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Type your name</source>
        <translation>请输入您的姓名</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Welcome to ManiNegs</source>
        <translation>欢迎使用 ManiNegs</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/bring_page.py"/>
        <source>What is looked through</source>
        <translation>要查看的内容</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/place_page.py"/>
        <source>Where does your workspace lie?</source>
        <translation>您的工作区放在何处？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Who comes first in a new workspace is its administrator, and can hand that over.</source>
        <translation>新工作区的第一位阅片者是管理员，并可移交此角色。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Who reads?</source>
        <translation>由谁阅片？</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>With your own tags and proven cases, {0} trains a model for them. You see how good it is before you let it speak, and can always go back.</source>
        <translation>有了您自己的标注和经病理证实的病例，{0} 为其训练模型。采用之前可看到其效果，并随时可以撤回。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>Write the whole path, from the disk on.</source>
        <translation>请写出从磁盘开始的完整路径。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>You may not write here: this workspace can be looked at, and nothing can be saved.</source>
        <translation>您不能在此写入：可以查看此工作区，但不能保存任何内容。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>You may not write in {other}: choose a folder of your own, or ask for the right to write there.</source>
        <translation>您不能在 {other} 中写入：请选择您自己的文件夹，或申请在该处写入的权限。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>You may write here.</source>
        <translation>您可以在此写入。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/tour.py"/>
        <source>Your exams. Enter or a click opens one, {0} the next that you have not read. Is it empty? {1} brings in images.</source>
        <translation>您的检查。回车或单击打开一个检查，{0} 打开下一个您未阅的检查。列表为空？按 {1} 导入图像。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/reader_page.py"/>
        <source>Your name as it stands on the worklist. Findings and assessments are kept under it, apart from those of others; more readers and PINs can be added later.</source>
        <translation>您在工作列表上的姓名。病灶和评估以此姓名保存，与他人的分开；以后可添加更多阅片者和 PIN。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/window.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/coach.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>{0} patients, one of them in the size of a detector.</source>
        <translation>{0} 位患者，其中一位的图像为探测器的实际大小。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/try_page.py"/>
        <source>{0} patients; then similar cases and opinions can be seen as well. On a busy or old computer it takes longer; it can be stopped, and goes on from there.</source>
        <translation>{0} 位患者；之后还可看到相似病例和模型意见。在繁忙或较旧的计算机上耗时更长；可以停止，并从该处继续。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{other} is a file, not a folder: choose another name.</source>
        <translation>{other} 是文件，不是文件夹：请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{other} is a workspace, and one cannot lie in another: open that one, or choose a folder outside it.</source>
        <translation>{other} 是工作区，工作区不能位于另一工作区之内：请打开它，或选择其外的文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{size} are free, and at least {least} are needed for the database, its backups, a training, and images made ready to be seen: free some, or choose another disk.</source>
        <translation>可用空间 {size}，而数据库及其备份、一次训练和为显示而准备的图像至少需要 {least}：请释放空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{size} are free.</source>
        <translation>可用空间 {size}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/welcome/words.py"/>
        <source>{size} are free. That will do to begin; with {comfortable} about a hundred exams and several models have room.</source>
        <translation>可用空间 {size}。开始使用已足够；有 {comfortable} 则可容纳约一百次检查和数个模型。</translation>
    </message>
</context>
<context>
    <name>worklist</name>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>All exams</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Anybody&apos;s assessment: {0}</source>
        <translation>任何人的评估：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Anybody&apos;s tag: {0}</source>
        <translation>任何人的标注：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Assigned to me</source>
        <translation>分配给我的</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Assigned to {0}</source>
        <translation>分配给 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>By patient</source>
        <translation>按患者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Collection: {0}</source>
        <translation>数据集：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>For me: {0}</source>
        <translation>我的状态：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>For second reading</source>
        <translation>待复阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>From {0}</source>
        <translation>从 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>More than {0} exams</source>
        <translation>超过 {0} 次检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Most doubtful first</source>
        <translation>最存疑者在前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My assessment: {0}</source>
        <translation>我的评估：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My tag: {0}</source>
        <translation>我的标注：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>My teaching cases</source>
        <translation>我的教学病例</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Pathology: {0}</source>
        <translation>病理：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Read by {0}</source>
        <translation>{0} 已阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Side: {0}</source>
        <translation>侧别：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>State: {0}</source>
        <translation>状态：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>To settle</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Unread for me</source>
        <translation>我未阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>Until {0}</source>
        <translation>至 {0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>a reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>adjudicated</source>
        <translation>已仲裁</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>images unplaced</source>
        <translation>图像未归位</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>images unreadable</source>
        <translation>图像无法读取</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>new</source>
        <translation>新的</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/screen.py"/>
        <source>read by me: {0} of {1}</source>
        <translation>我已阅：{0} / {1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>read once</source>
        <translation>已阅一次</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>second read</source>
        <translation>已复阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>unread</source>
        <translation>未阅</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>{0} exam</source>
        <translation>{0} 次检查</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/worklist/words.py"/>
        <source>{0} exams</source>
        <translation>{0} 次检查</translation>
    </message>
</context>
</TS>
