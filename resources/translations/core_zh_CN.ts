<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source> (all that it never learnt from)</source>
        <translation>（其从未学习过的全部）</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source> (line {0})</source>
        <translation>（第 {0} 行）</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source> (signal {0})</source>
        <translation>（信号 {0}）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source> ({0} patients, {1} queries)</source>
        <translation>（{0} 名患者，{1} 次查询）</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source> A report was saved as {0}.</source>
        <translation>报告已保存为 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/breasts.py"/>
        <source> of the collection {0}</source>
        <translation>，数据集 {0}</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source> with both views</source>
        <translation>，两个投照位齐全</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>, CUDA {0}</source>
        <translation>，CUDA {0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>, drawn of {0}</source>
        <translation>，取自 {0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>, not close</source>
        <translation>，不接近</translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>, nothing was saved</source>
        <translation>，未保存任何内容</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>, {0} images at a time</source>
        <translation>，每次 {0} 幅图像</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>: compare the two runs.</source>
        <translation>：请比较两次训练。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>; and {0}</source>
        <translation>；以及 {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain/pins.py"/>
        <source>A PIN has {0} to {1} characters: choose another.</source>
        <translation>PIN 须为 {0} 至 {1} 个字符：请另选。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A biopsy is recommended with category 1 or 2: nothing here calls for one.</source>
        <translation>分类 1 或 2 却建议活检：此处没有需要活检的征象。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A comparison needs at least one run on either side: name one.</source>
        <translation>比较的每一方至少需要一次训练：请指明。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>A decoder process could not be started: install the program again.</source>
        <translation>无法启动解码进程：请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>A decoder process could not be started: run the self-test and install again.</source>
        <translation>无法启动解码进程：请运行自检并重新安装。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A draft of a reader is another one here: it was kept.</source>
        <translation>某阅片者的草稿与此处不同：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A fat-containing mass with a suspicious category: fat speaks for a benign mass.</source>
        <translation>含脂肪的肿块而分类为可疑：脂肪支持良性肿块。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>A file in {0} is refused: {1}.</source>
        <translation>{0} 中有一个文件被拒绝：{1}。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>A file of the GPU pack {0}: the pack is not taken.</source>
        <translation>GPU 包的一个文件{0}：不取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that is another patient&apos;s here.</source>
        <translation>有病灶标记在此处属于另一患者的图像上。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that is not here: import it first.</source>
        <translation>有病灶标记在此处没有的图像上：请先导入该图像。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image that shows the other breast here.</source>
        <translation>有病灶标记在此处显示对侧乳腺的图像上。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A finding is marked on an image whose file is another one here.</source>
        <translation>有病灶标记在一幅图像上，而该图像的文件与此处不同。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A halo around a spiculated mass: a halo goes with a circumscribed margin.</source>
        <translation>毛刺状肿块周围有晕征：晕征伴随边缘清晰的肿块。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>A lesion behind the nipple has no clock face.</source>
        <translation>乳头后方的病灶没有钟面位置。</translation>
    </message>
    <message>
        <location filename="../../core/store/saved_lists.py"/>
        <source>A list needs a name: type one.</source>
        <translation>列表需要名称：请输入。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A lymph node with a spiculated margin: call it a mass, or look at the margin again.</source>
        <translation>淋巴结边缘呈毛刺状：请改为肿块，或重新观察边缘。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass that is described like calcifications: call it a mass with calcifications, or tag the calcifications as a finding of their own.</source>
        <translation>以钙化的特征描述肿块：请改为肿块伴钙化，或将钙化另标为一个病灶。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass with calcifications, but no calcification is described.</source>
        <translation>肿块伴钙化，但未描述钙化。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass with calcifications, but the mass is not described: say its shape, margin or density.</source>
        <translation>肿块伴钙化，但未描述肿块：请注明其形状、边缘或密度。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A mass without shape, margin or density: describe it, or it teaches the model nothing.</source>
        <translation>肿块没有形状、边缘或密度：请描述，否则模型无从学习。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A note on a teaching case is another one here: it was kept.</source>
        <translation>教学病例的备注与此处不同：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/packaged.py"/>
        <source>A page cannot be printed to a file: install again.</source>
        <translation>页面无法打印为文件：请重新安装。</translation>
    </message>
    <message>
        <location filename="../../core/store/exams.py"/>
        <source>A patient needs an id: name the column that holds it.</source>
        <translation>患者需要编号：请指明含编号的列。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>A point has no size: draw a box, an ellipse or an outline.</source>
        <translation>点没有大小：请画矩形框、椭圆或轮廓。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>A reader changed a finding meanwhile: look at this breast again.</source>
        <translation>其间有阅片者改动了病灶：请重新查看此侧乳腺。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>A reader needs a name: type one.</source>
        <translation>阅片者需要姓名：请输入。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>A reader&apos;s name has at most {0} characters: shorten it.</source>
        <translation>阅片者姓名至多 {0} 个字符：请缩短。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>A reader&apos;s point lies elsewhere here: it was kept.</source>
        <translation>某阅片者的标志点与此处位置不同：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>A restore needs a reason: say why.</source>
        <translation>恢复需要原因：请说明。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A round or oval, circumscribed mass with category 4C or 5: look at its margin again.</source>
        <translation>圆形或卵圆形、边缘清晰的肿块而分类为 4C 或 5：请重新观察边缘。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A run is named twice on one side: name each once.</source>
        <translation>同一方中一次训练被列出两次：每次只列一遍。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>A run is on both sides, so that nothing could differ there: name it on one.</source>
        <translation>同一次训练同时在两方，无从产生差异：请只列在一方。</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>A seed is a whole number from 0.</source>
        <translation>随机种子是从 0 开始的整数。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A segmental or linear distribution with category 1 or 2: such a distribution is suspicious.</source>
        <translation>段样或线样分布而分类为 1 或 2：此种分布可疑。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>A sequence in its header holds no items: damaged file.</source>
        <translation>其文件头中有一个序列不含任何项目：文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/domain/site.py"/>
        <source>A share of malignant breasts lies between 0.001 and 0.999, and {0} was given: choose another, or none.</source>
        <translation>恶性乳腺的比例须在 0.001 至 0.999 之间，而给出的是 {0}：请另选或不填。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A sign is announced, but none is named: choose the sign.</source>
        <translation>注明有征象但未指明：请选择征象。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A spiculated margin with category 1 or 2: a spiculated mass is suspicious unless it is a known scar.</source>
        <translation>毛刺状边缘而分类为 1 或 2：除非是已知瘢痕，毛刺状肿块可疑。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A spiculated margin with category 3: a probably benign mass is circumscribed.</source>
        <translation>毛刺状边缘而分类为 3：可能良性的肿块边缘清晰。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A suspicious category with an interval only: what is suspicious is worked up, not left to the next round.</source>
        <translation>分类为可疑而仅建议间隔随访：可疑者应进一步检查，而非留待下一轮。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>A suspicious category, but no finding is tagged in this breast: tag what is suspicious.</source>
        <translation>分类为可疑，但此侧乳腺没有标注病灶：请标注可疑之处。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>A tag counts where at least half of them give it, until you settle them.</source>
        <translation>至少半数阅片者给出的标注计入，直至您裁定。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>A template needs a name: type one.</source>
        <translation>模板需要名称：请输入。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>A training is under way with this workspace&apos;s images: wait for it or cancel it, then delete the patient; nothing was changed.</source>
        <translation>正在用本工作区的图像训练：请等待其完成或取消后再删除患者；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/lock.py"/>
        <source>A training of this workspace is already under way: wait for it or cancel it first.</source>
        <translation>本工作区的一次训练已在进行：请等待其完成或先取消。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>A whole batch needs about {0} on the graphics card, and {1} are free.</source>
        <translation>整个批次在显卡上约需 {0}，可用 {1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/packaged.py"/>
        <source>A window shows no letters: install again.</source>
        <translation>窗口不显示文字：请重新安装。</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>A workspace cannot be made in {0} ({1}): choose another folder.</source>
        <translation>无法在 {0} 建立工作区（{1}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, fine-tuned</source>
        <translation>AUC，微调</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, linear layer on the frozen encoder</source>
        <translation>AUC，冻结编码器上的线性层</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, linear probe (primary)</source>
        <translation>AUC，线性探针（主要指标）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, linear probe on the frozen vectors</source>
        <translation>AUC，冻结向量上的线性探针</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, opinion</source>
        <translation>AUC，模型意见</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, opinion (both, calibrated)</source>
        <translation>AUC，模型意见（两者，已校准）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, opinion (probe and vote, calibrated together)</source>
        <translation>AUC，模型意见（探针与投票，一并校准）</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, probe</source>
        <translation>AUC，探针</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>AUC, the probe on the tags alone</source>
        <translation>AUC，仅用标注的探针</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, the same probe on the tags alone</source>
        <translation>AUC，仅用标注的同一探针</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>AUC, vote of the neighbours</source>
        <translation>AUC，邻居投票</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Add a reader</source>
        <translation>添加阅片者</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Add {0}</source>
        <translation>添加 {0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Agree</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>All cases are of one patient: they give no interval.</source>
        <translation>所有病例属于同一患者：无法得出区间。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>All four views</source>
        <translation>全部四幅</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>All readings are in one category: agreement beyond chance cannot be told from them.</source>
        <translation>所有阅片结果同属一类：无法由此判断超出随机的一致性。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>All tagged breasts carry the same manifestations, so none can be told from another.</source>
        <translation>所有已标注的乳腺影像表现相同，无从区分。</translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>All tagged breasts carry the same manifestations: tag other ones before training.</source>
        <translation>所有已标注的乳腺影像表现相同：训练前请标注其他类型。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/ranking.py"/>
        <source>All the tags asked for weigh nothing: give one group a weight.</source>
        <translation>所查询的标注权重全为零：请给某一组赋予权重。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>Among the held-out patients there are not both proven benign and malignant breasts: prove more cases.</source>
        <translation>留出的患者中没有同时包含经证实的良性和恶性乳腺：请补充病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/classification/metrics.py"/>
        <source>An AUC needs proven benign and malignant breasts among the held-out patients: prove more cases.</source>
        <translation>计算 AUC 需要留出患者中有经证实的良性和恶性乳腺：请补充病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>An administrator adds new readers here: ask one to log in.</source>
        <translation>此处由管理员添加新阅片者：请管理员登录。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>An asymmetry is seen in one view only, and this one is marked in two: call it focal, or look for a mass.</source>
        <translation>不对称仅见于一个投照位，而此处在两个投照位均有标记：请改为局灶性不对称，或寻找肿块。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>An element is longer than the sequence around it: damaged file.</source>
        <translation>有一个元素长于其所在的序列：文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>An evidence sheet shows pathology, similar cases and the opinion: save your assessment of this breast first.</source>
        <translation>证据页显示病理、相似病例和模型意见：请先保存您对此侧乳腺的评估。</translation>
    </message>
    <message>
        <location filename="../../core/interop/permission.py"/>
        <source>An export shows pathology and the work of others: save your assessment of every breast of this patient first.</source>
        <translation>导出内容包含病理和他人的结果：请先保存您对该患者每侧乳腺的评估。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>An icon in its header is damaged: export the image again.</source>
        <translation>其文件头中的图标已损坏：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>An image cannot be copied into the workspace ({0}): free some space and import again; what was imported before is kept.</source>
        <translation>图像无法复制到工作区（{0}）：请释放空间后重新导入；此前已导入的内容保留。</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>An image of this exam is here in another exam: it was left there.</source>
        <translation>此检查的一幅图像在此处属于另一检查：留在原处。</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>An image of this exam is here with other bytes: it was left alone.</source>
        <translation>此检查的一幅图像在此处内容不同：未作改动。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>An image that it was marked on shows another breast by now: correct the image&apos;s side first.</source>
        <translation>所标记的图像现在显示另一侧乳腺：请先更正该图像的侧别。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>An image that it was marked on shows another breast by now: the step is dropped.</source>
        <translation>所标记的图像现在显示另一侧乳腺：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/store/images.py"/>
        <source>An image with this SOP Instance UID is there already: it was left alone.</source>
        <translation>已存在具有此 SOP Instance UID 的图像：未作改动。</translation>
    </message>
    <message>
        <location filename="../../core/store/evidence.py"/>
        <source>An object with this SOP Instance UID is there already: it was left alone.</source>
        <translation>已存在具有此 SOP Instance UID 的对象：未作改动。</translation>
    </message>
    <message>
        <location filename="../../core/domain/site.py"/>
        <source>An operating point lies at a {0} of 0.5 to 0.999, and {1} was given: choose another.</source>
        <translation>工作点须取 0.5 至 0.999 的{0}，而给出的是 {1}：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>An opinion is on the images of one breast: ask about a breast, or drop its file.</source>
        <translation>模型意见针对一侧乳腺的图像：请查询一侧乳腺，或拖入其文件。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>Annotation {0}: {1}</source>
        <translation>标注 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>Another window is taking or removing a GPU pack: wait until it is done there.</source>
        <translation>另一窗口正在取用或移除 GPU 包：请等待其完成。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Any finding</source>
        <translation>任何病灶</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>As stored</source>
        <translation>原始</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Ask for 1 to 9999 phantom patients.</source>
        <translation>请要求 1 至 9999 名模拟患者。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Ask for an opinion</source>
        <translation>查询模型意见</translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Assess {0}</source>
        <translation>评估 {0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>Assessment 0, or 4 and above</source>
        <translation>评估 0，或 4 及以上</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Assign exams</source>
        <translation>分配检查</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>At most all of the phantom patients can have tomosynthesis.</source>
        <translation>至多全部模拟患者可有断层合成。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/window.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Backing up without the patient</source>
        <translation>正在备份（不含该患者）</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Batches will be smaller than asked for. Choose a smaller batch.</source>
        <translation>批次将小于要求。请选择较小的批大小。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Branching or pleomorphic calcifications with category 1 or 2: this form is suspicious.</source>
        <translation>分支状或多形性钙化而分类为 1 或 2：此种形态可疑。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Breast</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Breasts learnt from, by {0}</source>
        <translation>学习过的乳腺，按{0}</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts not tagged</source>
        <translation>未标注的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts of different patients that share an image file: {0}.</source>
        <translation>不同患者的乳腺共用同一图像文件：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts of different patients whose images carry the same UID: {0}.</source>
        <translation>不同患者的乳腺图像具有相同的 UID：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts on which readers differ and nobody settled</source>
        <translation>阅片者意见不同且未裁定的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts read by several: {0}; settled: {1}.</source>
        <translation>由多人阅读的乳腺：{0}；已裁定：{1}。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts that share an image file with another breast: {0}.</source>
        <translation>与另一侧乳腺共用图像文件的乳腺：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts without CC or MLO</source>
        <translation>没有 CC 或 MLO 的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Breasts without a usable image</source>
        <translation>没有可用图像的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>Brier</source>
        <translation>Brier</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Brier score, opinion (0 is best)</source>
        <translation>Brier 分数，模型意见（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Brier score, probe (0 is best)</source>
        <translation>Brier 分数，探针（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Bring a reader back</source>
        <translation>重新启用阅片者</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/approximate.py"/>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>Building the index</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>By the weights of the groups all tagged breasts are alike: give a weight above 0 to a group in which they differ.</source>
        <translation>按各组的权重，所有已标注的乳腺都相同：请给有差异的一组赋予大于 0 的权重。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>CUDA error</source>
        <translation>CUDA 错误</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Calcifications that are described like a mass: call them a mass with calcifications, or tag the mass as a finding of its own.</source>
        <translation>以肿块的特征描述钙化：请改为肿块伴钙化，或将肿块另标为一个病灶。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Calcifications without form or distribution: describe them, or they teach the model nothing.</source>
        <translation>钙化没有形态或分布：请描述，否则模型无从学习。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration intercept, opinion (0 is best)</source>
        <translation>校准截距，模型意见（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration intercept, probe (0 is best)</source>
        <translation>校准截距，探针（0 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration slope, opinion (1 is best)</source>
        <translation>校准斜率，模型意见（1 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Calibration slope, probe (1 is best)</source>
        <translation>校准斜率，探针（1 最佳）</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Came from elsewhere</source>
        <translation>来自他处</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/packaged.py"/>
        <source>Cannot be shown: {0}; install again.</source>
        <translation>无法显示：{0}；请重新安装。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Case {0}</source>
        <translation>病例 {0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Case {0}, {1}</source>
        <translation>病例 {0}，{1}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/narrow.py"/>
        <source>Cases are narrowed by pathology once you have saved your assessment of this breast.</source>
        <translation>您保存此侧乳腺的评估后，方可按病理筛选病例。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 0 asks for more images, and none are recommended: say which.</source>
        <translation>分类 0 需要补充图像，却未提出建议：请说明需要哪些。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 1 means nothing to report, but findings are tagged in this breast.</source>
        <translation>分类 1 表示无可报告，但此侧乳腺标注了病灶。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 2 or 3, but no finding is tagged in this breast: tag it, or choose category 1.</source>
        <translation>分类 2 或 3，但此侧乳腺未标注病灶：请标注，或选择分类 1。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 3 with a normal interval: probably benign is looked at again after a short one.</source>
        <translation>分类 3 而建议常规间隔：可能良性者应短期随访。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Category 3 with a strong recommendation to biopsy: then it is more than probably benign.</source>
        <translation>分类 3 而强烈建议活检：那已不止是可能良性。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Change a reader&apos;s role</source>
        <translation>更改阅片者角色</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Change descriptor</source>
        <translation>更改描述词</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Change finding type</source>
        <translation>更改病灶类型</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deciding.py"/>
        <source>Change the site&apos;s choices</source>
        <translation>更改本机构的选择</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>Checking every file of the GPU pack</source>
        <translation>正在检查 GPU 包的每个文件</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Checking the backup</source>
        <translation>正在检查备份</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Choose a smaller image size, encoder or batch, or close other programs.</source>
        <translation>请选择较小的图像大小、编码器或批大小，或关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/agreement.py"/>
        <source>Choose at least two readers to compare.</source>
        <translation>请至少选择两位阅片者进行比较。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Choose fewer epochs or steps, a smaller image size or encoder, or a graphics card.</source>
        <translation>请选择较少的轮次或步数、较小的图像大小或编码器，或使用显卡。</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Chosen by</source>
        <translation>用于选模型</translation>
    </message>
    <message>
        <location filename="../../core/storage/cleaning.py"/>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Close other programs, or choose a smaller image size or encoder.</source>
        <translation>请关闭其他程序，或选择较小的图像大小或编码器。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Collection</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Collection {0}</source>
        <translation>数据集 {0}</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>Comparing exams</source>
        <translation>正在比较检查</translation>
    </message>
    <message>
        <location filename="../../core/storage/planning.py"/>
        <source>Comparing the backups</source>
        <translation>正在比对备份</translation>
    </message>
    <message>
        <location filename="../../core/storage/planning.py"/>
        <source>Comparing the backups that stay</source>
        <translation>正在比对保留的备份</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Copy their folder (config.json and model.safetensors) to it and choose that folder, take another encoder, or allow training from scratch.</source>
        <translation>请将其文件夹（config.json 和 model.safetensors）复制到本机并选择该文件夹，或换用另一编码器，或允许从头训练。</translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>Copying the model</source>
        <translation>正在复制模型</translation>
    </message>
    <message>
        <location filename="../../core/annotation/corrections.py"/>
        <source>Correct an orientation</source>
        <translation>更正方向</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Correct location</source>
        <translation>更正位置</translation>
    </message>
    <message>
        <location filename="../../core/annotation/corrections.py"/>
        <source>Correct side and view</source>
        <translation>更正侧别和投照位</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <source>Decoding images once</source>
        <translation>正在解码图像</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Deflated Explicit VR Little Endian</source>
        <translation>Deflated Explicit VR Little Endian</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Deflated Image Frame Compression</source>
        <translation>Deflated Image Frame Compression</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting a patient</source>
        <translation>正在删除患者</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting a patient needs a reason: type why.</source>
        <translation>删除患者需要原因：请输入。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Deleting decoded images</source>
        <translation>正在删除已解码的图像</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Described in</source>
        <translation>说明见</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Diagnosis, triage, or any decision about a patient: it is a research tool.</source>
        <translation>诊断、分诊或任何关于患者的决定：它是研究工具。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Drawing phantoms</source>
        <translation>正在绘制模拟图像</translation>
    </message>
    <message>
        <location filename="../../core/annotation/author.py"/>
        <source>Drop an outdated undo step</source>
        <translation>清除过期的撤销步骤</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>Embedding images</source>
        <translation>正在嵌入图像</translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <source>Embedding what is new</source>
        <translation>正在嵌入新内容</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Encapsulated Uncompressed</source>
        <translation>Encapsulated Uncompressed</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Encoder started from</source>
        <translation>编码器起始于</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entries {0} to {1} are missing from the history: {2}</source>
        <translation>历史记录缺少第 {0} 至 {1} 条：{2}</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entry {0} of the history is not the one that {1} was made with, though the history is whole in itself: it was rewritten or exchanged; {2}</source>
        <translation>历史记录第 {0} 条与建立 {1} 时不同，尽管历史本身完整：它被改写或替换过；{2}</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>Entry {0} of the history was altered: {1}</source>
        <translation>历史记录第 {0} 条被篡改：{1}</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Even two images at a time on the processor: the run {0}</source>
        <translation>即使在处理器上每次只处理两幅图像：训练{0}</translation>
    </message>
    <message>
        <location filename="../../core/interop/permission.py"/>
        <source>Everybody&apos;s tags leave and enter this workspace by an administrator only: ask one.</source>
        <translation>所有人的标注只能由管理员导出和导入本工作区：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Explicit VR Big Endian</source>
        <translation>Explicit VR Big Endian</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Explicit VR Little Endian</source>
        <translation>Explicit VR Little Endian</translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>Exporting vectors</source>
        <translation>正在导出向量</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Fewer than two persons have saved an assessment of this breast: there is nothing to settle yet.</source>
        <translation>保存此侧乳腺评估的不足两人：尚无可裁定的内容。</translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>Fewer than two tagged breasts have an image: tag more before training.</source>
        <translation>有图像的已标注乳腺不足两侧：训练前请多标注一些。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>Files of the GPU pack were altered or are missing: {0}.</source>
        <translation>GPU 包的文件被改动过或缺失：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Finding type</source>
        <translation>病灶类型</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Finding without category</source>
        <translation>病灶无分类</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Finding {0}</source>
        <translation>病灶 {0}</translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>Finding {0} is not there any more.</source>
        <translation>病灶 {0} 已不存在。</translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>Finding {0} was not removed: there is nothing to restore.</source>
        <translation>病灶 {0} 未被删除：没有可恢复的内容。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/image_places.py"/>
        <source>Findings were marked on that image since: the step is dropped.</source>
        <translation>此后该图像上又标记了病灶：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>Fitting the opinion</source>
        <translation>正在拟合模型意见</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>For research use: it finds similar cases and gives an opinion beside a reader&apos;s.</source>
        <translation>供研究使用：查找相似病例，并在阅片者的意见旁给出模型意见。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>For {0}</source>
        <translation>对于{0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>For {0} {1}</source>
        <translation>对于{0} {1}</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Free space on the disk of the workspace, or choose a smaller image size.</source>
        <translation>请释放工作区所在磁盘的空间，或选择较小的图像大小。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Frozen data, SHA-256</source>
        <translation>冻结数据，SHA-256</translation>
    </message>
    <message>
        <location filename="../../core/imaging/window.py"/>
        <source>Full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>GE private Implicit VR Big Endian</source>
        <translation>GE private Implicit VR Big Endian</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/use.py"/>
        <source>GPU pack, {0}</source>
        <translation>GPU 包，{0}</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>HEVC video</source>
        <translation>HEVC 视频</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000</source>
        <translation>High-Throughput JPEG 2000</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000 Lossless</source>
        <translation>High-Throughput JPEG 2000 Lossless</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>High-Throughput JPEG 2000 Lossless, by resolution</source>
        <translation>High-Throughput JPEG 2000 Lossless, by resolution</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>How alike what it finds is, by subgroup</source>
        <translation>所找结果的相似程度，按亚组</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>How good it is</source>
        <translation>准确程度</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>How it was fitted</source>
        <translation>拟合方式</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>How it was trained</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>How many patients it learnt from was not written down.</source>
        <translation>学习过多少患者未作记录。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images not where they lay</source>
        <translation>不在原处的图像</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Images of another kind than it learnt from: tomosynthesis slices, ultrasound, magnification and spot views, breasts with implants where none were among its patients.</source>
        <translation>与其学习内容不同类的图像：断层合成层面、超声、放大和点压片，以及其患者中没有的植入物乳腺。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images that cannot be decoded</source>
        <translation>无法解码的图像</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Images unplaced</source>
        <translation>未归位的图像</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Implant-displaced views</source>
        <translation>植入物推移位</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>Implicit VR Little Endian</source>
        <translation>Implicit VR Little Endian</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Import more exams.</source>
        <translation>请导入更多检查。</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>Importing tags</source>
        <translation>正在导入标注</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>In use since</source>
        <translation>启用时间</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>In use when it began</source>
        <translation>训练开始时的在用模型</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>In {0} it lies on the nipple&apos;s axis.</source>
        <translation>在 {0} 上位于乳头轴线。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>It cannot be read ({0}): export it again.</source>
        <translation>无法读取（{0}）：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>It claims {0} frames and holds {1} pieces of pixel data: copy or export it again.</source>
        <translation>声称有 {0} 帧，却含 {1} 段像素数据：请重新复制或导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>It claims {0} frames: 1 to {1} can be read.</source>
        <translation>声称有 {0} 帧：可读取 1 至 {1} 帧。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/fragments.py"/>
        <source>It does not say where its frames begin: export the image again.</source>
        <translation>未说明各帧的起始位置：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>It is like that already: there is nothing to bring back.</source>
        <translation>现状已是如此：没有可恢复的内容。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>It is marked in no view of this exam.</source>
        <translation>此检查的任何图像上均未标记。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>It lies high and far back: taken as the axillary tail.</source>
        <translation>位置高且靠后：视为腋尾。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>It passes in parts{0}: the loss is still of all, the run takes longer. Or choose a smaller batch or image size.</source>
        <translation>分批通过{0}：损失仍按全部计算，训练耗时更长。也可选择较小的批大小或图像大小。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was ended early by a person; the best epoch until then counts.</source>
        <translation>由人提前结束；采用截至当时的最佳轮次。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was ended early: {0}</source>
        <translation>提前结束：{0}</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>It was made in another workspace. It has not learnt from patients of this one as far as is known here; a patient of both cannot be recognised, so that what is measured here may be flattered by her.</source>
        <translation>在另一工作区制作。就此处所知，未学习过本工作区的患者；若有患者同时属于两处则无法识别，此处的测量结果可能因此偏高。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>It was not decoded within {0} seconds: export the image again.</source>
        <translation>未能在 {0} 秒内解码：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>It was not embedded.</source>
        <translation>未曾嵌入。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>It was not measured yet: evaluate the run (maninegs evaluate).</source>
        <translation>尚未测量：请评价该训练（maninegs evaluate）。</translation>
    </message>
    <message>
        <location filename="../../core/store/evidence.py"/>
        <source>It was read by another version of the program: import it into a new workspace.</source>
        <translation>曾由另一版本的程序读取：请导入到新的工作区。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG 2000 data have no header: export the image again.</source>
        <translation>其 JPEG 2000 数据没有头部：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG data have no beginning: export the image again.</source>
        <translation>其 JPEG 数据没有起始标记：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codestream.py"/>
        <source>Its JPEG data have no frame header: export the image again.</source>
        <translation>其 JPEG 数据没有帧头：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its RLE data are damaged: export the image again.</source>
        <translation>其 RLE 数据已损坏：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its RLE data end early: copy or export the image again.</source>
        <translation>其 RLE 数据提前结束：请重新复制或导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Its accepted model is not in the workspace any more.</source>
        <translation>其采用的模型已不在工作区。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its bitmap shutter is not applied.</source>
        <translation>其位图遮挡未应用。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed data claim {0} x {1} pixels and its header {2} x {3}: refused; export the image again.</source>
        <translation>其压缩数据声称 {0} x {1} 像素，而文件头为 {2} x {3}：已拒绝；请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed data have {0} channels of {1} bits and its header one of {2}: export the image again.</source>
        <translation>其压缩数据有 {0} 个通道、{1} 位，而文件头为一个通道、{2} 位：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its compressed pixels have another shape: export the image again.</source>
        <translation>其压缩像素的形状不同：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its content</source>
        <translation>其内容</translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>Its corrected place has a term that this version does not know.</source>
        <translation>其更正的位置含有此版本不认识的术语。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its decoded pixels cannot be read back: try again.</source>
        <translation>其已解码的像素无法读回：请重试。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>Its decoder answered nonsense: it is refused as harmful.</source>
        <translation>其解码器返回无意义的结果：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>Its file is missing: put it back, or relink it with “maninegs relink FOLDER”; its findings are kept.</source>
        <translation>其文件缺失：请放回，或用“maninegs relink FOLDER”重新关联；其病灶保留。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its frames name another side than its header: check the marker.</source>
        <translation>其各帧所示侧别与文件头不同：请核对标记。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its header</source>
        <translation>其文件头</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its header cannot be read ({0}): export the image again.</source>
        <translation>其文件头无法读取（{0}）：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header has more than {0} elements: it is refused as harmful.</source>
        <translation>其文件头超过 {0} 个元素：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header is longer than 64 MiB: it is refused as harmful.</source>
        <translation>其文件头超过 64 MiB：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its header nests sequences more than {0} deep: it is refused as harmful.</source>
        <translation>其文件头的序列嵌套超过 {0} 层：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Its header nests too deep: it is refused as harmful.</source>
        <translation>其文件头嵌套过深：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its modality table is not applied.</source>
        <translation>其模态表未应用。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its number of frames is no number: export the image again.</source>
        <translation>其帧数不是数字：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its offset table is too long: it is refused as harmful.</source>
        <translation>其偏移表过长：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/fragments.py"/>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixel data are empty: export the image again.</source>
        <translation>其像素数据为空：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its pixel data are {0} bytes where {1} x {2} pixels need {3}: copy or export it again.</source>
        <translation>其像素数据为 {0} 字节，而 {1} x {2} 像素需要 {3} 字节：请重新复制或导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixel data have too many fragments: it is refused.</source>
        <translation>其像素数据分段过多：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixels are floating-point numbers: this is no mammogram.</source>
        <translation>其像素为浮点数：这不是乳腺 X 线图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>Its pixels are not in the file but on a server ({0}): export the image with its pixels.</source>
        <translation>其像素不在文件中而在服务器上（{0}）：请连同像素导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its pixels have {0} of {1} bits: only up to 16 bits can be read.</source>
        <translation>其像素为 {1} 位中的 {0} 位：至多可读取 16 位。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Its presentation table is damaged and not applied.</source>
        <translation>其显示查找表已损坏，未应用。</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Its settings are of another version of this program and are not shown.</source>
        <translation>其设置属于此程序的另一版本，不予显示。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Its settings were {0}.</source>
        <translation>其设置：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its slices</source>
        <translation>其层面</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>Its training pixels cannot be read back: try again.</source>
        <translation>其训练像素无法读回：请重试。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its transfer syntax {0} is not supported: export the image uncompressed.</source>
        <translation>不支持其传输语法 {0}：请导出未压缩的图像。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>Its views differ by {0} mm in the distance from the nipple: check that they show one lesion.</source>
        <translation>其各投照位距乳头的距离相差 {0} mm：请核对是否为同一病灶。</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>Its worker says of itself other than its list: take the pack again.</source>
        <translation>其工作进程自述的内容与清单不符：请重新取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its {0} bytes claim to hold {1} x {2} pixels: more than {3} to 1 is refused as harmful.</source>
        <translation>其 {0} 字节声称含有 {1} x {2} 像素：超过 {3} 比 1 者视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data are damaged (values beyond {1} bits): copy or export it again.</source>
        <translation>其 {0} 数据已损坏（数值超出 {1} 位）：请重新复制或导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data are damaged ({1}): copy or export it again.</source>
        <translation>其 {0} 数据已损坏（{1}）：请重新复制或导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/codecs.py"/>
        <source>Its {0} data stop early: copy the file again, or export the image again.</source>
        <translation>其 {0} 数据提前结束：请重新复制文件，或重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>Its {0} is not one unsigned short number: damaged file.</source>
        <translation>其 {0} 不是单个无符号短整数：文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Baseline</source>
        <translation>JPEG Baseline</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Extended</source>
        <translation>JPEG Extended</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Full Progression</source>
        <translation>JPEG Full Progression</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Lossless</source>
        <translation>JPEG Lossless</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Lossless, first-order prediction</source>
        <translation>JPEG Lossless, first-order prediction</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG Spectral Selection</source>
        <translation>JPEG Spectral Selection</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG XL Lossless</source>
        <translation>JPEG XL Lossless</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG XL from JPEG</source>
        <translation>JPEG XL from JPEG</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG-LS Lossless</source>
        <translation>JPEG-LS Lossless</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPEG-LS Near-lossless</source>
        <translation>JPEG-LS Near-lossless</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP Deflate</source>
        <translation>JPIP Deflate</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP High-Throughput JPEG 2000</source>
        <translation>JPIP High-Throughput JPEG 2000</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>JPIP High-Throughput JPEG 2000 Deflate</source>
        <translation>JPIP High-Throughput JPEG 2000 Deflate</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Judging the map</source>
        <translation>正在评判图谱</translation>
    </message>
    <message>
        <location filename="../../core/annotation/keeping.py"/>
        <source>Keep as a teaching case</source>
        <translation>留作教学病例</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Keeping the present file</source>
        <translation>正在保留当前文件</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Laying out the map</source>
        <translation>正在布局图谱</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Learnt from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/annotation/keeping.py"/>
        <source>Let a teaching case go</source>
        <translation>取消教学病例</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/card.py"/>
        <source>Lexicon</source>
        <translation>术语集</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>Line {0} of {1} does not hold what an export holds there: export again.</source>
        <translation>{1} 的第 {0} 行内容与导出格式不符：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>Line {0} of {1} does not hold what is to be there: correct it, or export again; nothing was imported.</source>
        <translation>{1} 的第 {0} 行内容不符：请更正，或重新导出；未导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>Line {0} of {1} has too many cells or too few: correct it, or export again; nothing was imported.</source>
        <translation>{1} 的第 {0} 行单元格过多或过少：请更正，或重新导出；未导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>Line {0} of {1} is too long to be an exam.</source>
        <translation>{1} 的第 {0} 行过长，不是检查。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>Local maps of {0} images would take {1} GB, more than the {2} GB that are kept for them: a search by region compares with whole views.</source>
        <translation>{0} 幅图像的局部图约需 {1} GB，超过所留的 {2} GB：按区域检索时以整幅图像比较。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at similar cases</source>
        <translation>查看相似病例</translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at similar cases, masked</source>
        <translation>查看相似病例（隐去病理）</translation>
    </message>
    <message>
        <location filename="../../core/annotation/revealing.py"/>
        <source>Look at the opinion</source>
        <translation>查看模型意见</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Looking for cases by {0} needs the image: open it first.</source>
        <translation>{0}查找病例需要图像：请先打开。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>Looking for moved images</source>
        <translation>正在查找移动过的图像</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>Looking through files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <location filename="../../core/storage/looking.py"/>
        <source>Looking through the folders</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Magnification views</source>
        <translation>放大片</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Making the map</source>
        <translation>正在制作图谱</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>ManiNegs {0} report (holds no patient data)</source>
        <translation>ManiNegs {0} 报告（不含患者数据）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance at random</source>
        <translation>随机的影像表现距离</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance at random, lesions</source>
        <translation>随机的影像表现距离，病灶</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the best there is</source>
        <translation>所能达到的最佳影像表现距离</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the best there is, lesions</source>
        <translation>所能达到的最佳影像表现距离，病灶</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the nearest</source>
        <translation>最近邻的影像表现距离</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Manifestation distance of the nearest, lesions</source>
        <translation>最近邻的影像表现距离，病灶</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Mark region</source>
        <translation>标记区域</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Measured in the way of another version of this program: evaluate the run again, where it is still there, for the measures of this one.</source>
        <translation>按此程序另一版本的方式测量：若训练仍在，请重新评价以得到此版本的指标。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Measured on held-out patients only; 95 % intervals by a bootstrap over patients.</source>
        <translation>仅在留出的患者上测量；95 % 区间由按患者抽样的自助法得出。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Models do not learn {0}: choose another tag to look for.</source>
        <translation>模型不学习 {0}：请选择其他标注查找。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>Mosaic {0}</source>
        <translation>拼接 {0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Move region</source>
        <translation>移动区域</translation>
    </message>
    <message>
        <location filename="../../core/interop/doors.py"/>
        <source>Names and paths are written by the lossless format alone: choose json.</source>
        <translation>姓名和路径只能以无损格式写出：请选择 json。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Nearest first.</source>
        <translation>最近者在前。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Negatives</source>
        <translation>负样本</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Neighbours</source>
        <translation>邻居</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>New workspaces are tagged with {0}, which the site file {1} fixes: leave the lexicon out.</source>
        <translation>新工作区使用术语集 {0} 标注，由机构文件 {1} 固定：请不要指定术语集。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No AUC can be measured until there is one. Enter more proven outcomes.</source>
        <translation>在有之前无法测量 AUC。请录入更多病理结果。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>No CUDA device was found</source>
        <translation>未找到 CUDA 设备</translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written (the disk is full): free some space; nothing was changed.</source>
        <translation>无法写入备份（磁盘已满）：请释放空间；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written ({0} MB are needed and {1} MB are free): free some space; nothing was changed.</source>
        <translation>无法写入备份（需要 {0} MB，可用 {1} MB）：请释放空间；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written into {0} ({1}): check its permissions; nothing was changed.</source>
        <translation>无法在 {0} 写入备份（{1}）：请检查其权限；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>No backup could be written into {0} ({1}): free some space; nothing was changed.</source>
        <translation>无法在 {0} 写入备份（{1}）：请释放空间；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/partition.py"/>
        <source>No breast with images belongs to the collection {0}: choose another.</source>
        <translation>数据集 {0} 没有含图像的乳腺：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>No case was read by all of these readers.</source>
        <translation>没有病例被所有这些阅片者阅读。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>No close case. The nearest are:</source>
        <translation>没有接近的病例。最近的是：</translation>
    </message>
    <message>
        <location filename="../../core/phantom/truth.py"/>
        <source>No finding.</source>
        <translation>无病灶。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No held-out breast is proven {0}: the labels are one-sided.</source>
        <translation>留出的乳腺中没有经证实的{0}：标签偏于一侧。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>No marked view reaches from the nipple to the chest wall.</source>
        <translation>没有已标记的图像从乳头延伸至胸壁。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>No marked view says where in the breast it lies.</source>
        <translation>没有已标记的图像能说明其在乳腺中的位置。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>No model was in use when its training began: there is nothing to compare it with.</source>
        <translation>训练开始时没有在用模型：没有可比较的对象。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No patient is held out to measure the result.</source>
        <translation>没有留出患者来测量结果。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>No patient is set aside to validate.</source>
        <translation>没有留出患者用于验证。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/breasts.py"/>
        <source>No patient{0} is held out of this run: choose another collection.</source>
        <translation>此次训练没有留出患者{0}：请选择其他数据集。</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>No proven case here has {0}, so that an opinion would be a guess.</source>
        <translation>此处没有{0}的经病理证实的病例，模型意见只会是猜测。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>No proven case of another patient was found.</source>
        <translation>没有找到其他患者的经病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>No subgroups were measured.</source>
        <translation>未测量亚组。</translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>No tagged breast has both views, and the views against each other are all that is to be learned: add the missing views, or learn the manifestations too (IM).</source>
        <translation>没有两个投照位齐全的已标注乳腺，而要学习的只有投照位之间的对应：请补充缺少的投照位，或同时学习影像表现（IM）。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>Nobody knows how {0} lies: its marks say nothing of the place.</source>
        <translation>不清楚 {0} 的方向：其标记不能说明位置。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>Nobody knows which breast that image shows: set its side and view first.</source>
        <translation>不清楚该图像显示哪侧乳腺：请先设置其侧别和投照位。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>None of the images could be prepared: import readable ones.</source>
        <translation>没有图像可以准备：请导入可读取的图像。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Nothing was named to look for: open an exam first.</source>
        <translation>没有指定查找对象：请先打开检查。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>Of each breast one CC and one MLO image are compared, and this is not one of them: look for the whole breast.</source>
        <translation>每侧乳腺比较一幅 CC 和一幅 MLO 图像，而此图像不在其中：请按整个乳腺查找。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>Of {0} proven breasts {1} are {2}: patients drawn without regard to outcome.</source>
        <translation>{0} 侧经病理证实的乳腺中，{1} 侧为{2}：患者的抽取与病理结果无关。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>On the processor of this computer the run would take {0}, by a rough count.</source>
        <translation>在本机处理器上训练粗略估计需{0}。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>On the processor the run {0}</source>
        <translation>在处理器上训练{0}</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>On which subgroups</source>
        <translation>哪些亚组</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>One could be learnt from and the other held out. Join the patients if they are one woman, or delete the one that is wrong.</source>
        <translation>可能一侧用于学习而另一侧被留出。若为同一人请合并患者，否则删除有误的一个。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>One of them always says the same: kappa is 0 whatever the other says.</source>
        <translation>其中一人的结论始终相同：无论另一人如何，kappa 均为 0。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>One of them is a changed copy of the other. Join the patients if they are one woman, or delete the one that is wrong.</source>
        <translation>其中一个是另一个改动后的副本。若为同一人请合并患者，否则删除有误的一个。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>One patient was</source>
        <translation>有一名患者</translation>
    </message>
    <message>
        <location filename="../../core/training/first_step.py"/>
        <source>One training step took longer than five minutes.</source>
        <translation>一个训练步耗时超过五分钟。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>One view was looked at, standing for both.</source>
        <translation>只看了一幅图像，以其代表两幅。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deciding.py"/>
        <source>Only an administrator decides this: ask one to log in.</source>
        <translation>只有管理员可作此决定：请管理员登录。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Only an administrator may change this: ask one to log in.</source>
        <translation>只有管理员可作此更改：请管理员登录。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <location filename="../../maninegs_gui/erasure/dialog.py"/>
        <source>Only an administrator may delete a patient: ask one.</source>
        <translation>只有管理员可删除患者：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>Only an administrator may see how others read: ask one to log in.</source>
        <translation>只有管理员可查看他人的阅片情况：请管理员登录。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Only here</source>
        <translation>仅此例有</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>Only the installed program has a place for all users: install it first.</source>
        <translation>只有安装版程序才有供所有用户使用的位置：请先安装。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Only there</source>
        <translation>仅彼例有</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Only what was said of this breast can be settled on.</source>
        <translation>只能就此侧乳腺已有的意见作出裁定。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>Only what you did yourself can be brought back.</source>
        <translation>只能恢复您自己所做的操作。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Open again: {0}</source>
        <translation>重新打开：{0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Operating point</source>
        <translation>工作点</translation>
    </message>
    <message>
        <location filename="../../core/classification/doubt.py"/>
        <source>Ordering by doubt</source>
        <translation>正在按存疑程度排序</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Orientation assumed.</source>
        <translation>方向为假定。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/image_places.py"/>
        <source>Other images were placed there since: the step is dropped.</source>
        <translation>此后该处放置了其他图像：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Other than the preset</source>
        <translation>与预设不同之处</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Other than the preset: {0}</source>
        <translation>与预设不同之处：{0}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Outcome</source>
        <translation>病理结果</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Overwriting the freed space</source>
        <translation>正在覆写释放的空间</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/parts.py"/>
        <source>Part {0} of the GPU pack cannot be read any more: put the stick back and go on.</source>
        <translation>GPU 包的第 {0} 部分无法继续读取：请重新插入 U 盘后继续。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/parts.py"/>
        <source>Part {0} of the GPU pack is damaged or cut short: copy it to the stick again and go on.</source>
        <translation>GPU 包的第 {0} 部分已损坏或不完整：请重新复制到 U 盘后继续。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>Part {0} of {1} is missing: insert the stick that holds it.</source>
        <translation>缺少第 {0} 部分，共 {1} 部分：请插入存放它的 U 盘。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>Parts {0} of {1} are missing: insert the stick that holds the next one.</source>
        <translation>缺少第 {0} 部分，共 {1} 部分：请插入存放下一部分的 U 盘。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Patients whose images it learnt from, as a measure of how good it is.</source>
        <translation>其图像曾被学习的患者，不能用来衡量模型好坏。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Patients with breasts both to learn from and held out: {0}.</source>
        <translation>既有乳腺用于学习又有乳腺被留出的患者：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>Phantoms cannot be written to {0} ({1}): choose another folder.</source>
        <translation>模拟图像无法写入 {0}（{1}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/anatomy.py"/>
        <source>Place the {0}</source>
        <translation>放置{0}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>Placing breasts on the map</source>
        <translation>正在将乳腺放入图谱</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Popcorn calcifications that are tiny: popcorn calcifications are coarse.</source>
        <translation>爆米花样钙化却细小：爆米花样钙化是粗大的。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Population</source>
        <translation>人群</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Positioning</source>
        <translation>摆位</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Preparation of the pixels</source>
        <translation>像素的准备</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>Preparing images</source>
        <translation>正在准备图像</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Preparing the copy</source>
        <translation>正在准备副本</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>Proven cases of {0} patients have {1}, and an opinion on such needs {2}: prove more cases.</source>
        <translation>{0} 名患者的经病理证实的病例有{1}，而给出此类意见需要 {2} 名：请补充病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Proven {0} breasts are there of {1} patients; an opinion needs {2}.</source>
        <translation>经证实的{0}乳腺来自 {1} 名患者；模型意见需要 {2} 名。</translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>Pseudonyms make no sense beside names or paths: choose one.</source>
        <translation>假名与姓名或路径不能同时使用：请选其一。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Putting the copy in its place</source>
        <translation>正在放入副本</translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>Putting the model into use</source>
        <translation>正在启用模型</translation>
    </message>
    <message>
        <location filename="../../core/imaging/syntaxes.py"/>
        <source>RLE Lossless</source>
        <translation>RLE Lossless</translation>
    </message>
    <message>
        <location filename="../../core/reports/reading.py"/>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Recommendation</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>Recording exams</source>
        <translation>正在登记检查</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>Recording images</source>
        <translation>正在登记图像</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Relink them, or they are left out.</source>
        <translation>请重新关联，否则将被略去。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Remove a list</source>
        <translation>删除列表</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Remove finding</source>
        <translation>删除病灶</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Remove region</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <location filename="../../core/annotation/anatomy.py"/>
        <source>Remove the {0}</source>
        <translation>删除{0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Rename a reader</source>
        <translation>重命名阅片者</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>Reports and privacy</source>
        <translation>报告与隐私</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Research use - not for diagnosis</source>
        <translation>仅供研究 - 不用于诊断</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>Restore: {0}</source>
        <translation>恢复：{0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Retire a reader</source>
        <translation>停用阅片者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>Right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>SHA-256 of the model</source>
        <translation>模型的 SHA-256</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>SQLite {0} can damage a workspace: install pysqlite3 0.6.1 or newer.</source>
        <translation>SQLite {0} 可能损坏工作区：请安装 pysqlite3 0.6.1 或更新版本。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Save a list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>Save your assessment of this breast, and the opinion appears.</source>
        <translation>保存您对此侧乳腺的评估后显示模型意见。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>Save your own assessment of this breast first: others&apos; are hidden.</source>
        <translation>请先保存您自己对此侧乳腺的评估：他人的评估已隐藏。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/retrieval.py"/>
        <source>Searching for similar cases</source>
        <translation>正在查找相似病例</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Seen in training: the encoder learnt from this patient&apos;s images.</source>
        <translation>训练中见过：编码器曾学习该患者的图像。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9</source>
        <translation>特异度 0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, fine-tuned</source>
        <translation>特异度 0.9 时的敏感度，微调</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, linear layer</source>
        <translation>特异度 0.9 时的敏感度，线性层</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, opinion</source>
        <translation>特异度 0.9 时的敏感度，模型意见</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, probe</source>
        <translation>特异度 0.9 时的敏感度，探针</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, tags alone</source>
        <translation>特异度 0.9 时的敏感度，仅用标注</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Sensitivity at a specificity of 0.9, vote</source>
        <translation>特异度 0.9 时的敏感度，投票</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Set their side and view, or they are left out.</source>
        <translation>请设置其侧别和投照位，否则将被略去。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settle on {0}</source>
        <translation>裁定为 {0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settling is for adjudicators: ask an administrator to make you one.</source>
        <translation>裁定由仲裁者进行：请管理员授予您此角色。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>Settling needs a reason: choose a phrase or type one.</source>
        <translation>裁定需要原因：请选择短语或输入。</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>Several runs begin with {0}: give more of its name.</source>
        <translation>有多次训练以 {0} 开头：请给出更长的名称。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>Share of the nearest with the same outcome</source>
        <translation>最近邻中病理结果相同的比例</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Similar cases will be shown, and no opinion. Enter more proven outcomes.</source>
        <translation>将显示相似病例，但没有模型意见。请录入更多病理结果。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Size of the images</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>Some images have no local maps: a search by region compares with whole views.</source>
        <translation>有些图像没有局部图：按区域检索时以整幅图像比较。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>Some of its contrast tables are too long and not applied.</source>
        <translation>其部分对比度表过长，未应用。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>Step {0} gave no finite loss and was skipped.</source>
        <translation>第 {0} 步未得出有限的损失，已跳过。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag more exams, or choose a model that uses manifestations: it takes breasts with one view too.</source>
        <translation>请标注更多检查，或选择使用影像表现的模型：它也接受只有一个投照位的乳腺。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag more exams.</source>
        <translation>请标注更多检查。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tag other kinds of findings too.</source>
        <translation>请也标注其他类型的病灶。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged large, and its marks measure {0} mm: large means more than 20 mm.</source>
        <translation>标注为大，而其标记测得 {0} mm：大指超过 20 mm。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged moderate, and its marks measure {0} mm: moderate means 10 to 20 mm.</source>
        <translation>标注为中等，而其标记测得 {0} mm：中等指 10 至 20 mm。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Tagged small, and its marks measure {0} mm: small means less than 10 mm.</source>
        <translation>标注为小，而其标记测得 {0} mm：小指不足 10 mm。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>Tags of mammograms; for research use, not for diagnosis</source>
        <translation>乳腺 X 线摄影的标注；仅供研究，不用于诊断</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>Tags without a place in {0}: {1}: {2}.</source>
        <translation>在 {0} 中没有位置的标注：{1}：{2}。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>Take a PIN away</source>
        <translation>取消 PIN</translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Take assessment away</source>
        <translation>收回评估</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>Take back assigned exams</source>
        <translation>收回已分配的检查</translation>
    </message>
    <message>
        <location filename="../../core/annotation/concluding.py"/>
        <source>Take pathology away</source>
        <translation>删除病理</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Take template {0} away</source>
        <translation>删除模板 {0}</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>Taking part {0} of {1}</source>
        <translation>正在取用第 {0} 部分，共 {1} 部分</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>Taking the GPU pack was stopped: nothing of it is kept, and the worker of before is used.</source>
        <translation>取用 GPU 包已停止：不保留任何内容，继续使用原来的工作进程。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Telling who a person is, or joining records of different sources.</source>
        <translation>辨认某人身份，或合并不同来源的记录。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>Template {0}</source>
        <translation>模板 {0}</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>Text is burned into the image.</source>
        <translation>图像中含烧录文字。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That assessment was changed elsewhere since: the step is dropped.</source>
        <translation>该评估此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That breast was settled otherwise since: the step is dropped.</source>
        <translation>该乳腺此后另有裁定：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That finding was changed elsewhere since: the step is dropped.</source>
        <translation>该病灶此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>That image is of another patient: a finding is never marked there.</source>
        <translation>该图像属于另一患者：绝不在其上标记病灶。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/marking.py"/>
        <source>That image is of the other breast: mark the finding in its own, or add one there.</source>
        <translation>该图像属于对侧乳腺：请在病灶自身的图像上标记，或在该侧另加病灶。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That image or a finding on it was changed elsewhere since: the step is dropped.</source>
        <translation>该图像或其上的病灶此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That image was turned elsewhere since: the step is dropped.</source>
        <translation>该图像此后在别处被翻转：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/store/saved_lists.py"/>
        <source>That list is not there any more.</source>
        <translation>该列表已不存在。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>That mark was changed elsewhere meanwhile: look at it again.</source>
        <translation>该标记其间在别处已更改：请重新查看。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That pathology was changed elsewhere since: the step is dropped.</source>
        <translation>该病理此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That point was moved elsewhere since: the step is dropped.</source>
        <translation>该标志点此后在别处被移动：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>That region is not there any more.</source>
        <translation>该区域已不存在。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>That template was changed elsewhere since: the step is dropped.</source>
        <translation>该模板此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad.py"/>
        <source>The CAD report has no CAD Processing and Findings Summary: export it again.</source>
        <translation>CAD 报告没有 CAD Processing and Findings Summary：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad.py"/>
        <source>The CAD report holds more than {0} marks: it is refused as harmful.</source>
        <translation>CAD 报告的标记超过 {0} 个：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>The GPU pack belongs to ManiNegs {0}, and this is {1}: get the pack of this version.</source>
        <translation>GPU 包属于 ManiNegs {0}，而本程序是 {1}：请索取此版本的包。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>The GPU pack cannot be removed ({0}): ask the administrator who put it there.</source>
        <translation>GPU 包无法移除（{0}）：请联系放置它的管理员。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/parts.py"/>
        <source>The GPU pack cannot be unpacked ({0}): free space on this disk, or ask the administrator, and take it again.</source>
        <translation>GPU 包无法解包（{0}）：请释放此磁盘的空间或联系管理员，然后重新取用。</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>The GPU pack failed its self-test. Its worker does not start ({0}).</source>
        <translation>GPU 包未通过自检。其工作进程无法启动（{0}）。</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>The GPU pack failed its self-test. {0}</source>
        <translation>GPU 包未通过自检。{0}</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>The GPU pack has no program in it: it is not taken.</source>
        <translation>GPU 包中没有程序：不予取用。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/use.py"/>
        <source>The GPU pack has not passed its self-test on this computer yet: test it.</source>
        <translation>GPU 包尚未在本机通过自检：请进行测试。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>The GPU pack is for {0}, and this computer is {1}: get the pack for this one.</source>
        <translation>GPU 包适用于 {0}，而本机是 {1}：请索取适用于本机的包。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>The GPU pack needs {0} and {1} are free: free space on this disk and take it again.</source>
        <translation>GPU 包需要 {0}，可用 {1}：请释放此磁盘的空间，然后重新取用。</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>The GPU pack runs, but finds no graphics card that it can use ({0}): install NVIDIA&apos;s driver, then test again.</source>
        <translation>GPU 包可以运行，但找不到可用的显卡（{0}）：请安装 NVIDIA 驱动程序，然后重新测试。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>The GPU pack was made by a newer ManiNegs: update this program first.</source>
        <translation>GPU 包由较新的 ManiNegs 制作：请先更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>The GPU pack&apos;s list of files was altered or is gone: {0}.</source>
        <translation>GPU 包的文件清单被改动过或已丢失：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>The GPU pack&apos;s pointer is damaged: {0}.</source>
        <translation>GPU 包的指向文件已损坏：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The JPEG image is cut short: copy it again.</source>
        <translation>JPEG 图像不完整：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The TIFF image holds no whole numbers: save it as 8 or 16 bits.</source>
        <translation>TIFF 图像不含整数：请另存为 8 位或 16 位。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <source>The application closed; the run was saved and can be resumed.</source>
        <translation>程序已关闭；训练已保存，可以继续。</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The axis {0} has no value {1}.</source>
        <translation>轴 {0} 没有取值 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/store/backup.py"/>
        <source>The backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The batch of {0} is larger than the {1} breasts to learn from.</source>
        <translation>批大小 {0} 大于用于学习的 {1} 侧乳腺。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>The breast is assessed and its composition is not: choose a, b, c or d.</source>
        <translation>乳腺已评估而未填乳腺构成：请选择 a、b、c 或 d。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>The check of the GPU pack</source>
        <translation>GPU 包的检查</translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint of step {0} cannot be written ({1}; {2} MB free): the one before it is kept, and training waits until there is space.</source>
        <translation>第 {0} 步的检查点无法写入（{1}；可用 {2} MB）：保留上一个检查点，训练等待空间释放。</translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint {0} cannot be read: the one before it is used.</source>
        <translation>检查点 {0} 无法读取：改用上一个。</translation>
    </message>
    <message>
        <location filename="../../core/training/checkpoint.py"/>
        <source>The checkpoint {0} was made by another version of ManiNegs: the run cannot go on from it.</source>
        <translation>检查点 {0} 由 ManiNegs 的另一版本生成：训练无法由此继续。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/chestwall.py"/>
        <source>The chest wall is on the wrong side for {0}: check the marker.</source>
        <translation>{0} 的胸壁位于错误的一侧：请核对标记。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier in {0} cannot be read: train it again.</source>
        <translation>{0} 中的分类器无法读取：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>The classifier {0} was not asked about all of these breasts.</source>
        <translation>分类器 {0} 未对所有这些乳腺作出判断。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier&apos;s log odds are not all finite.</source>
        <translation>分类器的对数优势并非全为有限值。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/logits.py"/>
        <source>The classifier&apos;s log odds do not fit its breasts.</source>
        <translation>分类器的对数优势与其乳腺不符。</translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The classifier&apos;s loss is not a number any more: lower its learning rate in the settings of the run and start it again.</source>
        <translation>分类器的损失已不是数值：请在训练设置中降低学习率并重新开始。</translation>
    </message>
    <message>
        <location filename="../../core/store/work.py"/>
        <source>The clock was set back</source>
        <translation>时钟被回拨</translation>
    </message>
    <message>
        <location filename="../../core/store/work.py"/>
        <source>The clock was set forward</source>
        <translation>时钟被前拨</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>The composition of this breast is another one here: it was kept.</source>
        <translation>此侧乳腺的乳腺构成与此处不同：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The content of entry {0} was erased and no entry says why: {1}</source>
        <translation>第 {0} 条的内容被清除，且没有条目说明原因：{1}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/nav.py"/>
        <source>The contents of the help pages, {0}, cannot be read: install the program again.</source>
        <translation>帮助页面的目录 {0} 无法读取：请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>The decoder died on it: export the image again.</source>
        <translation>解码器因其崩溃：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set becomes larger than {0} MiB: it is refused as harmful; send it uncompressed.</source>
        <translation>压缩的数据集展开后超过 {0} MiB：视为有害而拒绝；请以未压缩方式发送。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set is cut short: copy the file again.</source>
        <translation>压缩的数据集不完整：请重新复制文件。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The deflated data set is damaged: copy the file again.</source>
        <translation>压缩的数据集已损坏：请重新复制文件。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The depth is that of {0}, measured to the image&apos;s edge: the muscle counts as breast.</source>
        <translation>深度取自 {0}，量至图像边缘：胸肌计为乳腺。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory does not hold even two images: choose a smaller size or encoder, or train on the processor.</source>
        <translation>设备内存连两幅图像也容纳不下：请选择较小的大小或编码器，或在处理器上训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The device&apos;s memory does not hold two breasts at once: choose smaller training pixels or the processor.</source>
        <translation>设备内存不能同时容纳两侧乳腺：请选择较小的训练像素或使用处理器。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory ran out where a smaller pass does not help: close other programs that use it or choose a smaller batch, then resume the run.</source>
        <translation>设备内存不足，减小单次数量也无济于事：请关闭占用设备的其他程序或选择较小的批大小，然后继续训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The device&apos;s memory ran out: {0} images pass at once from now on; the loss is still of the whole batch, and the run takes longer.</source>
        <translation>设备内存不足：从现在起每次通过 {0} 幅图像；损失仍按整个批次计算，训练耗时更长。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>The disk is full, nothing was saved: free some space and try again.</source>
        <translation>磁盘已满，未保存任何内容：请释放空间后重试。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The disk is full, nothing was saved: free space.</source>
        <translation>磁盘已满，未保存任何内容：请释放空间。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>The disk of the workspace is full: free some space and import again; what was imported before is kept.</source>
        <translation>工作区所在磁盘已满：请释放空间后重新导入；此前已导入的内容保留。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>The disk that holds {0} does not answer, nothing was saved: reconnect it and try again.</source>
        <translation>{0} 所在的磁盘没有响应，未保存任何内容：请重新连接后重试。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The element {0} has no length: damaged file.</source>
        <translation>元素 {0} 没有长度：文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The encoder cannot be compiled on this computer ({0}): the run goes on without, a little slower.</source>
        <translation>编码器无法在本机编译（{0}）：训练不经编译继续，稍慢一些。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The encoder starts from random weights, which needs far more data.</source>
        <translation>编码器从随机权重开始，需要多得多的数据。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/pooling.py"/>
        <source>The end of the model does not fit together: train again.</source>
        <translation>模型的末端不一致：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/pooling.py"/>
        <source>The end of the model holds numbers that are not finite.</source>
        <translation>模型的末端含有非有限数值。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>The evaluation cannot be kept beside its run ({0}): free space and measure again.</source>
        <translation>评价无法保存在其训练旁（{0}）：请释放空间后重新测量。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>The evaluation in {0} cannot be read.</source>
        <translation>{0} 中的评价无法读取。</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The exam was left out: {0}.</source>
        <translation>该检查已略去：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <location filename="../../core/interop/tables.py"/>
        <source>The export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The export in {0} cannot be read ({1}): check the disk.</source>
        <translation>{0} 中的导出内容无法读取（{1}）：请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>The export in {0} was made by a newer ManiNegs: update this program.</source>
        <translation>{0} 中的导出内容由更新版本的 ManiNegs 生成：请更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The file cannot be opened ({0}): check its permissions and medium.</source>
        <translation>文件无法打开（{0}）：请检查其权限和介质。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>The file carries no SOP Instance UID.</source>
        <translation>文件没有 SOP Instance UID。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file does not name its transfer syntax: export it again.</source>
        <translation>文件未注明其传输语法：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The file does not say its {0}: export the image again.</source>
        <translation>文件未注明其 {0}：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file holds no image: it has no pixel data.</source>
        <translation>文件不含图像：没有像素数据。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside a sequence: copy it again.</source>
        <translation>文件在序列中被截断：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside its header: copy it again.</source>
        <translation>文件在文件头中被截断：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/decode.py"/>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short inside its pixel data: copy it again.</source>
        <translation>文件在像素数据中被截断：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short: its element {0} ends {1} bytes after the file; copy it again.</source>
        <translation>文件不完整：其元素 {0} 超出文件末尾 {1} 字节；请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is cut short: {0} bytes of its pixel data are missing; copy it again.</source>
        <translation>文件不完整：缺少 {0} 字节的像素数据；请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file is empty: copy it again from where it came from.</source>
        <translation>文件为空：请从来源处重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/source.py"/>
        <source>The file is not there any more: look where it went.</source>
        <translation>文件已不存在：请查找其去向。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The file&apos;s meta information is damaged: copy the file again.</source>
        <translation>文件的元信息已损坏：请重新复制文件。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>The file&apos;s preamble is that of a program or document: it is never run.</source>
        <translation>文件的前导部分属于程序或文档：绝不运行。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>The files cannot be looked through ({0}): free some space in the workspace or check the disk, then import again.</source>
        <translation>无法检查文件（{0}）：请释放工作区空间或检查磁盘，然后重新导入。</translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The folder of the run {0} cannot be taken away ({1}): close what uses it and delete the run again.</source>
        <translation>训练 {0} 的文件夹无法删除（{1}）：请关闭占用它的程序，然后再次删除该训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The folder {0} holds no {1}: copy it there, or name the safetensors file itself as the encoder&apos;s weights.</source>
        <translation>文件夹 {0} 不含 {1}：请复制到其中，或直接指定 safetensors 文件作为编码器的权重。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The former model was trained with the lexicon {0}, this one with {1}.</source>
        <translation>先前的模型以术语集 {0} 训练，此模型以 {1} 训练。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The fragments of its pixel data are damaged: copy it again.</source>
        <translation>其像素数据的分段已损坏：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>The graphics card stopped answering: resume the run, which goes on from its last checkpoint, or let it go on with the processor.</source>
        <translation>显卡停止响应：请继续该训练，将从最近的检查点开始；或改用处理器继续。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The header of the weights cannot be read.</source>
        <translation>权重的头部无法读取。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/book.py"/>
        <source>The help page {0} cannot be read: install the program again.</source>
        <translation>帮助页面 {0} 无法读取：请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/book.py"/>
        <source>The help page {0} is missing from this program: install it again, or choose another page.</source>
        <translation>此程序缺少帮助页面 {0}：请重新安装，或选择其他页面。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/help/book.py"/>
        <source>The help pages are missing (looked in {0}): install the program again.</source>
        <translation>缺少帮助页面（已在 {0} 中查找）：请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../core/store/history.py"/>
        <source>The history has no entry {0}.</source>
        <translation>历史记录没有第 {0} 条。</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The history of {0} entries is whole against {1}.</source>
        <translation>历史记录共 {0} 条，与 {1} 比对完整无缺。</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>The history was shortened: it ends at entry {0}, but {1} was made when it had {2}: {3}</source>
        <translation>历史记录被截短：止于第 {0} 条，而建立 {1} 时有 {2} 条：{3}</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image claims {0} x {1} pixels: more than {2} a side or {3} million in all are refused.</source>
        <translation>图像声称有 {0} x {1} 像素：单边超过 {2} 或总数超过 {3} 百万者一律拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The image counts twice. Correct the side or delete the copy.</source>
        <translation>该图像被计算两次。请更正侧别或删除副本。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The image file is larger than 1 GiB: it is refused.</source>
        <translation>图像文件大于 1 GiB：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/decode.py"/>
        <source>The image has no frame {0}: it has {1}.</source>
        <translation>图像没有第 {0} 帧：共有 {1} 帧。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The image holds {0} values: save it as 8 or 16 bits.</source>
        <translation>图像的数值为 {0} 类型：请另存为 8 位或 16 位。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image is in colour: only grey-scale mammograms can be read.</source>
        <translation>图像为彩色：只能读取灰阶的乳腺 X 线图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/limits.py"/>
        <source>The image is {0} x {1} pixels: it holds nothing to show.</source>
        <translation>图像为 {0} x {1} 像素：没有可显示的内容。</translation>
    </message>
    <message>
        <location filename="../../core/classification/service.py"/>
        <source>The image shows no breast: open a mammogram.</source>
        <translation>图像中没有乳腺：请打开乳腺 X 线图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The image that CAD ran on is of another size.</source>
        <translation>CAD 所处理的图像大小不同。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The image that CAD ran on was projected along another axis.</source>
        <translation>CAD 所处理的图像沿另一轴投影。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/restore.py"/>
        <source>The image was not placed then: undo brings that back.</source>
        <translation>当时图像尚未归位：“撤销”可恢复。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/voi.py"/>
        <source>The image&apos;s contrast table is empty: choose another contrast.</source>
        <translation>图像的对比度表为空：请选择其他对比度。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/opened.py"/>
        <source>The image&apos;s vector has {0} numbers and the index {1}: refresh the index with the active model.</source>
        <translation>图像的向量有 {0} 个数，而索引有 {1} 个：请用在用模型刷新索引。</translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>The images cannot be embedded ({0}): free space and refresh again.</source>
        <translation>图像无法嵌入（{0}）：请释放空间后重新刷新。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: no distance is known in millimetres.</source>
        <translation>图像未注明像素大小：无法得出以毫米计的距离。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: the size is not known in millimetres.</source>
        <translation>图像未注明像素大小：以毫米计的大小不详。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The images do not say how large a pixel is: views cannot be compared for the clock.</source>
        <translation>图像未注明像素大小：无法比较各投照位以得出钟面位置。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>The images need {0} and the disk of the workspace has {1} left: free some space, or import without copying.</source>
        <translation>图像需要 {0}，而工作区所在磁盘剩余 {1}：请释放空间，或导入时不复制。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>The import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>The index in {0} cannot be read.</source>
        <translation>{0} 中的索引无法读取。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The kept comparison cannot be read.</source>
        <translation>保存的比较无法读取。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The last epoch becomes the model, whether or not it is the best. Import more exams.</source>
        <translation>无论是否最佳，最后一轮都将成为模型。请导入更多检查。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The last session ended abruptly; the workspace is as it was at {0}.</source>
        <translation>上次会话意外结束；工作区为 {0} 时的状态。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The last session ended abruptly; the workspace is as it was when empty.</source>
        <translation>上次会话意外结束；工作区为空白时的状态。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>The lexicon is not valid at {0}: {1}.</source>
        <translation>术语集在 {0} 处无效：{1}。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} changes the codes of {1}, which mean something in {2}: give the new meaning a new key.</source>
        <translation>术语集 {0} 更改了 {1} 的编码，而该编码在 {2} 中已有含义：请为新含义使用新的键。</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The lexicon {0} has no finding type {1}.</source>
        <translation>术语集 {0} 没有病灶类型 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/training/data.py"/>
        <source>The lexicon {0} has no group {1} to weigh: it has {2}.</source>
        <translation>术语集 {0} 没有可加权的组 {1}：有 {2}。</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>The lexicon {0} has no group {1}.</source>
        <translation>术语集 {0} 没有组 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/__init__.py"/>
        <source>The lexicon {0} is version {1} of {2}, and version {3} is there already: give it a higher version.</source>
        <translation>术语集 {0} 是 {2} 的版本 {1}，而版本 {3} 已存在：请给出更高的版本号。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} lacks the key from: say &quot;from&quot;: {&quot;version&quot;: &quot;{1}&quot;} and how its terms are to be read.</source>
        <translation>术语集 {0} 缺少键 from：请写明 &quot;from&quot;: {&quot;version&quot;: &quot;{1}&quot;} 以及如何解读其术语。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} lets {1} have one value only, and findings of {2} may have several: keep multiple, or make a new axis.</source>
        <translation>术语集 {0} 只允许 {1} 取一个值，而 {2} 的病灶可有多个：请保留 multiple，或新建一个轴。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map to something else, and still offers it: one key cannot mean two things, retire it.</source>
        <translation>术语集 {0} 在 from.map 处将 {1} 对应到别的术语，却仍提供它：同一个键不能有两种含义，请停用它。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map to {2}, which it does not offer: map it to a term that is there.</source>
        <translation>术语集 {0} 在 from.map 处将 {1} 对应到 {2}，而后者并不提供：请对应到已有的术语。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} maps {1} at from.map, which {2} does not have.</source>
        <translation>术语集 {0} 在 from.map 处对应了 {1}，而 {2} 中没有它。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} offers the axis {1} again, which was retired: a retired key never comes back, choose a new one.</source>
        <translation>术语集 {0} 再次提供已停用的轴 {1}：停用的键不再使用，请另选新键。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} offers {1} again, which {2} had and a later version retired: a retired key never comes back, choose a new one.</source>
        <translation>术语集 {0} 再次提供 {1}，它曾属于 {2} 并在后来的版本中停用：停用的键不再使用，请另选新键。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that it follows {1} {2}, which is not there: put that file beside it.</source>
        <translation>术语集 {0} 在 from.version 处称其接续 {1} {2}，而后者不存在：请将该文件放在旁边。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that it follows {1}, and the version before it is {2}: follow that one.</source>
        <translation>术语集 {0} 在 from.version 处称其接续 {1}，而前一版本是 {2}：请接续该版本。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/family.py"/>
        <source>The lexicon {0} says at from.version that {1} follows {2}: that makes a circle, name the version before it.</source>
        <translation>术语集 {0} 在 from.version 处称 {1} 接续 {2}：这构成循环，请写明其前一版本。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/stock.py"/>
        <source>The lexicons {0} and {1} both claim {2} version {3}: {4} holds, give the other a new version.</source>
        <translation>术语集 {0} 和 {1} 都声称是 {2} 版本 {3}：以 {4} 为准，请给另一个新的版本号。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>The list of the GPU pack cannot be read ({0}): copy it again.</source>
        <translation>GPU 包的清单无法读取（{0}）：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps could not be written: free space and refresh.</source>
        <translation>局部图无法写入：请释放空间后刷新。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps do not fit their images.</source>
        <translation>局部图与其图像不符。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps do not fit their scales.</source>
        <translation>局部图与其尺度不符。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/local.py"/>
        <source>The local maps in {0} cannot be read: refresh, or train again.</source>
        <translation>{0} 中的局部图无法读取：请刷新，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The loss is not finite again and again: lower the learning rate or check the images, then start a new run.</source>
        <translation>损失反复不是有限值：请降低学习率或检查图像，然后重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/record.py"/>
        <source>The loss stayed above its start for {0} epochs ({1} after {2}): lower the learning rate, then start a new run.</source>
        <translation>损失连续 {0} 轮高于起始值（{1}，起始为 {2}）：请降低学习率，然后重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The loss was not finite {0} times in a row: the run went back to step {1} and goes on with half the learning rate.</source>
        <translation>损失连续 {0} 次不是有限值：训练退回第 {1} 步，以一半的学习率继续。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The manifest in {0} is damaged.</source>
        <translation>{0} 中的清单已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The manifest of the {0} does not name its files.</source>
        <translation>{0} 的清单未列出其文件。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The manifest of the {0} in {1} is damaged.</source>
        <translation>{1} 中{0}的清单已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>The map in {0} does not hold its vectors&apos; breasts.</source>
        <translation>{0} 中的图谱不含其向量的乳腺。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>The mapping {0} says {1}, which the lexicon {2} does not offer: correct the mapping or choose the lexicon it was written for.</source>
        <translation>映射 {0} 写有 {1}，而术语集 {2} 不提供：请更正映射，或选择其所对应的术语集。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>The marks do not tell the hour within the quadrant.</source>
        <translation>标记不能说明在该象限内的钟点。</translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>The model before ({0}) cannot be used again, so the present one stays: {1}</source>
        <translation>先前的模型（{0}）无法再次启用，因此保留当前模型：{1}</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The model cannot be copied into the workspace ({0}): free space and accept the run again.</source>
        <translation>模型无法复制到工作区（{0}）：请释放空间后再次采用该训练。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model cannot be written to {0} ({1}): choose another place.</source>
        <translation>模型无法写入 {0}（{1}）：请选择其他位置。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The model in use before may have learnt from patients that are held out here, since one of the two was trained on folds: compare runs on the stored test patients.</source>
        <translation>先前的在用模型可能学习过此处留出的患者，因为两者之一按折训练：请在固定的测试患者上比较。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model in use cannot be compared with the new one: {0}</source>
        <translation>在用模型无法与新模型比较：{0}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/looking.py"/>
        <source>The model in use has no local map of {0}: refresh, or train again.</source>
        <translation>在用模型没有 {0} 的局部图：请刷新，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use has not seen breast {0} yet: refresh, or wait until its images are read.</source>
        <translation>在用模型尚未处理乳腺 {0}：请刷新，或等待其图像读取完毕。</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The model in use is not the one that was accepted: accept a run again.</source>
        <translation>在用模型不是当初采用的那个：请再次采用一次训练。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model in use now ({0}) is another one than when this training began</source>
        <translation>现在的在用模型（{0}）与此次训练开始时的不同</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use was made with the lexicon {0} and the workspace now has {1}: train again.</source>
        <translation>在用模型以术语集 {0} 制作，而工作区现用 {1}：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>The model in use was made with the lexicon {0}, of which no file is there (the newest is {1}): put it back, or train again.</source>
        <translation>在用模型以术语集 {0} 制作，其文件不存在（最新的是 {1}）：请放回，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model in use was trained on pixels of another recipe: it is not compared.</source>
        <translation>在用模型以另一种方案的像素训练：不作比较。</translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <location filename="../../core/retrieval/query.py"/>
        <source>The model in use was trained on pixels prepared in another way than this program&apos;s: train again.</source>
        <translation>在用模型训练所用像素的准备方式与此程序不同：请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model in use when its training began takes images that are prepared otherwise than these, so it cannot be measured on them.</source>
        <translation>训练开始时的在用模型所用图像的准备方式与这些不同，因此无法在其上测量。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model in {0} cannot be copied into the workspace ({1}): free space and import it again.</source>
        <translation>{0} 中的模型无法复制到工作区（{1}）：请释放空间后重新导入。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/folder.py"/>
        <source>The model in {0} cannot be read: accept another or train again.</source>
        <translation>{0} 中的模型无法读取：请采用另一个或重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>The model never saw a view {0}: it knows {1} alone.</source>
        <translation>模型从未见过投照位 {0}：它只认识 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/job.py"/>
        <source>The model was trained on pixels of another recipe: train again before embedding.</source>
        <translation>模型以另一种方案的像素训练：嵌入之前请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/heads.py"/>
        <source>The model was trained on pixels of another recipe: train again before measuring it.</source>
        <translation>模型以另一种方案的像素训练：测量之前请重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The model will come without a measured AUC. Import more exams.</source>
        <translation>模型将没有测得的 AUC。请导入更多检查。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>The model {0} cannot be compared: its run&apos;s folder is gone, and no comparison was kept.</source>
        <translation>模型 {0} 无法比较：其训练文件夹已不存在，也没有保存比较结果。</translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>The model {0} was accepted and stays: it can be gone back to.</source>
        <translation>模型 {0} 曾被采用，予以保留：可以退回使用。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>The model&apos;s document and manifest do not agree: it is not used.</source>
        <translation>模型的文档与清单不一致：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s document and manifest do not agree: it is refused.</source>
        <translation>模型的文档与清单不一致：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record does not hold its {0}.</source>
        <translation>模型的记录缺少其 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record is another model&apos;s: it is not used.</source>
        <translation>模型的记录属于另一模型：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s record is not understood: update this program, or ask for it again.</source>
        <translation>无法理解模型的记录：请更新此程序，或重新索取。</translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>The model&apos;s record was made by a newer ManiNegs: update it.</source>
        <translation>模型的记录由更新版本的 ManiNegs 生成：请更新。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The model&apos;s settings are not understood: update this program, or ask for it again.</source>
        <translation>无法理解模型的设置：请更新此程序，或重新索取。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>The name {0} is that of {1}: choose another.</source>
        <translation>名称 {0} 已属于{1}：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The nipple in {0} is the program&apos;s suggestion: place it to be sure.</source>
        <translation>{0} 上的乳头点是程序的建议：为确保无误请自行放置。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>The nipple is not placed in {0}.</source>
        <translation>{0} 上未放置乳头点。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The orientation of the image that CAD ran on is not known.</source>
        <translation>CAD 所处理的图像的方向不详。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>The orientation of this image is not known for certain.</source>
        <translation>此图像的方向不能确定。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>The pathology of this breast is another one here: it was kept.</source>
        <translation>此侧乳腺的病理与此处不同：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The patient is deleted</source>
        <translation>患者已删除</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The patient is in the {0} part here and in the {1} part there: she stays.</source>
        <translation>该患者在此处属于{0}部分，在彼处属于{1}部分：保持不变。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>The pixel data are not packed as the transfer syntax {0} says: export the image again.</source>
        <translation>像素数据未按传输语法 {0} 封装：请重新导出图像。</translation>
    </message>
    <message>
        <location filename="../../core/embedding/serve.py"/>
        <source>The pixels could not be embedded ({0}): try it again.</source>
        <translation>像素无法嵌入（{0}）：请重试。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/taking.py"/>
        <source>The place for the GPU pack cannot be written ({0}): ask the administrator.</source>
        <translation>存放 GPU 包的位置无法写入（{0}）：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state draws more than {0} graphics or {1} points: it is refused as harmful.</source>
        <translation>显示状态绘制的图形超过 {0} 个或点超过 {1} 个：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state names more than {0} images: it is refused.</source>
        <translation>显示状态指定的图像超过 {0} 幅：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state names no image: export it again.</source>
        <translation>显示状态未指定图像：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this image on its side.</source>
        <translation>显示状态将此图像侧放显示。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this image upside down.</source>
        <translation>显示状态将此图像上下颠倒显示。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>The presentation state shows this {0} breast with its chest wall on the {1}.</source>
        <translation>显示状态将此{0}侧乳腺的胸壁显示在{1}侧。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state turns its images by {0} degrees: only right angles can be shown.</source>
        <translation>显示状态将其图像旋转 {0} 度：只能显示直角旋转。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation_file.py"/>
        <source>The presentation state writes more than {0} texts: it is refused as harmful.</source>
        <translation>显示状态书写的文字超过 {0} 处：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are in a format that can run code when it is opened, so they are not: take the model.safetensors of the same model, or save it once with transformers&apos; save_pretrained, which writes one.</source>
        <translation>预训练权重 {0} 的格式在打开时可运行代码，因此不予打开：请取同一模型的 model.safetensors，或用 transformers 的 save_pretrained 保存一次以生成该文件。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are not on this computer: copy their folder (config.json and model.safetensors) to it and name that folder as the encoder&apos;s weights, or allow training from random weights.</source>
        <translation>预训练权重 {0} 不在本机：请将其文件夹（config.json 和 model.safetensors）复制到本机并指定为编码器的权重，或允许从随机权重训练。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are not on this computer: the run starts from random weights, as the settings allow.</source>
        <translation>预训练权重 {0} 不在本机：按设置允许，训练从随机权重开始。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} are of another encoder than the settings describe ({1}): choose weights that fit, or the encoder that they are of.</source>
        <translation>预训练权重 {0} 属于另一种编码器，与设置所述（{1}）不符：请选择相符的权重，或其所属的编码器。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} cannot be read ({1}): copy them again.</source>
        <translation>预训练权重 {0} 无法读取（{1}）：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>The pretrained weights {0} cannot be used ({1}): copy them again from where they came from.</source>
        <translation>预训练权重 {0} 无法使用（{1}）：请从来源处重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The pretrained weights {0} were altered or are not the file that the settings mean: copy them again, or choose the weights anew.</source>
        <translation>预训练权重 {0} 被改动过，或不是设置所指的文件：请重新复制，或重新选择权重。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>The processor does not compute in fp16: full precision is used.</source>
        <translation>处理器不支持 fp16 计算：使用全精度。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/reading.py"/>
        <source>The program is closing.</source>
        <translation>程序正在关闭。</translation>
    </message>
    <message>
        <location filename="../../core/resources.py"/>
        <source>The program&apos;s data files are missing (looked in {0}): install it again.</source>
        <translation>程序的数据文件缺失（查找位置：{0}）：请重新安装。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The proven breasts in common are all of one outcome: no AUC is compared.</source>
        <translation>共有的经病理证实的乳腺结果全部相同：不比较 AUC。</translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>The proven cases are too few to set some of them aside for checking: prove more cases of the rarer outcome.</source>
        <translation>经病理证实的病例太少，无法留出一部分用于检验：请补充较少见结果的病理证实病例。</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <source>The reader {0} is a person in one place and none in the other: rename the one here, then import.</source>
        <translation>阅片者 {0} 在一处是真人，在另一处不是：请重命名此处的，然后导入。</translation>
    </message>
    <message>
        <location filename="../../core/interop/some_lines.py"/>
        <source>The reader {0} is somebody else in one place than in the other: rename the one here, then import.</source>
        <translation>阅片者 {0} 在两处不是同一人：请重命名此处的，然后导入。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>The reason names the patient and would stay: leave her id out of it.</source>
        <translation>原因中写出了患者身份，且会被保留：请勿写入其编号。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/windows.py"/>
        <source>The region lies outside of the breast as the model sees it: draw it anew.</source>
        <translation>该区域在模型所见的乳腺之外：请重新画出。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>The region that was chosen has no clock face of its own.</source>
        <translation>所选的区域没有自己的钟面位置。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/content_tree.py"/>
        <source>The report has more than {0} items: it is refused as harmful.</source>
        <translation>报告超过 {0} 项：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/content_tree.py"/>
        <source>The report nests more than {0} deep: it is refused as harmful.</source>
        <translation>报告嵌套超过 {0} 层：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>The restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>The result would flatter the model. Restore a backup, or join the patients again.</source>
        <translation>结果会美化模型。请恢复备份，或重新合并患者。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} asks nothing in the rule {1}, so it would always hold: say what has to meet.</source>
        <translation>规则文件 {0} 的规则 {1} 没有任何条件，将始终成立：请写明需满足什么。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} asks {1} in the rule {2}, which is about a {3}: take it out, or say about otherwise.</source>
        <translation>规则文件 {0} 在规则 {2} 中要求 {1}，而该规则针对{3}：请去掉，或另写 about。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} has the rule {1} twice: keep one.</source>
        <translation>规则文件 {0} 中规则 {1} 出现两次：请保留一个。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>The rules file {0} switches off {1}, which no rule is called.</source>
        <translation>规则文件 {0} 关闭了 {1}，但没有此名称的规则。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <source>The run</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The run takes {0} on {1}, by a trial.</source>
        <translation>据试运行，训练在{1}上需{0}。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The run was cancelled; its folder is kept.</source>
        <translation>训练已取消；其文件夹保留。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The run was interrupted and saved; it can be resumed.</source>
        <translation>训练已中断并保存；可以继续。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/protocol.py"/>
        <source>The run was made by a newer ManiNegs: update this program.</source>
        <translation>训练由更新版本的 ManiNegs 生成：请更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>The run writes about {0}, and {1} are free</source>
        <translation>训练约写入 {0}，可用 {1}</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>The run {0} has no model: only a finished training has a card.</source>
        <translation>训练 {0} 没有模型：只有完成的训练才有模型卡。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The run {0} has no {1} to measure: let its training finish first.</source>
        <translation>训练 {0} 没有可测量的 {1}：请先让其训练完成。</translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The run {0} is under way: wait for it or cancel it, then delete it.</source>
        <translation>训练 {0} 正在进行：请等待其完成或取消，然后删除。</translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>The run {0} offers no model any more: choose another.</source>
        <translation>训练 {0} 已不再提供模型：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/models/deleting.py"/>
        <source>The run {0} stays, since its accepted model is not whole without it: {1}</source>
        <translation>训练 {0} 予以保留，因为缺少它则其采用的模型不完整：{1}</translation>
    </message>
    <message>
        <location filename="../../core/store/runs.py"/>
        <source>The run {0} was deleted and cannot go on: start a new one.</source>
        <translation>训练 {0} 已删除，无法继续：请重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>The run&apos;s folder is gone: what the store and its model know is shown.</source>
        <translation>训练的文件夹已不存在：仅显示数据库及其模型所知的内容。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The runs learnt from different snapshots of the data.</source>
        <translation>这些训练从不同的数据快照学习。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>The runs were not measured on any breast in common: compare runs of one workspace that hold out the same patients.</source>
        <translation>这些训练没有在任何共同的乳腺上测量：请比较同一工作区中留出相同患者的训练。</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same by chance</source>
        <translation>随机水平的同一指标</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same, benign breasts</source>
        <translation>同一指标，良性乳腺</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>The same, malignant breasts</source>
        <translation>同一指标，恶性乳腺</translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>The sampler&apos;s state belongs to other data: it is not used.</source>
        <translation>采样器的状态属于其他数据：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/training/sampler/draws.py"/>
        <source>The sampler&apos;s state is of another version of the program: start a new run.</source>
        <translation>采样器的状态属于程序的另一版本：请重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>The saved opinion cannot be read.</source>
        <translation>保存的模型意见无法读取。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/server.py"/>
        <source>The search for similar cases was closed: open the case again.</source>
        <translation>相似病例的检索已关闭：请重新打开病例。</translation>
    </message>
    <message>
        <location filename="../../core/training/first_step.py"/>
        <location filename="../../core/training/pack_test.py"/>
        <source>The self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The setting “{0}” {1}: the usual value is taken instead; set it again in the settings.</source>
        <translation>设置“{0}”{1}：已改用通常的值；请在设置中重新设定。</translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The settings cannot be kept in {0} ({1}): free space, or make the folder writable, and set it again.</source>
        <translation>设置无法保存在 {0}（{1}）：请释放空间或使该文件夹可写，然后重新设定。</translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>The settings in {0} cannot be read and the usual ones are taken: what was there is kept in {1}.</source>
        <translation>{0} 中的设置无法读取，已采用通常的设置：原有内容保存在 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The settings of the model in use before cannot be read.</source>
        <translation>先前在用模型的设置无法读取。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/sheet/pdf.py"/>
        <source>The sheet cannot be saved in {0} ({1}): choose another folder.</source>
        <translation>证据页无法保存在 {0}（{1}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} cannot be read ({1}): ask the administrator.</source>
        <translation>机构文件 {0} 无法读取（{1}）：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} has a table [{1}] that this program does not know.</source>
        <translation>机构文件 {0} 含有此程序不认识的表 [{1}]。</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0} is no valid TOML ({1}): ask the administrator.</source>
        <translation>机构文件 {0} 不是有效的 TOML（{1}）：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0}: [{1}] must be a table of settings.</source>
        <translation>机构文件 {0}：[{1}] 必须是由设置组成的表。</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>The site file {0}: {1} in [{2}] {3}; it was left out.</source>
        <translation>机构文件 {0}：[{2}] 中的 {1} {3}；已略去。</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>The site&apos;s choices cannot be kept in {0} ({1}): free space, or make the folder writable, and choose again.</source>
        <translation>本机构的选择无法保存在 {0}（{1}）：请释放空间或使该文件夹可写，然后重新选择。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pictures.py"/>
        <source>The small picture {0} is damaged.</source>
        <translation>缩略图 {0} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot in {0} cannot be read: start a new run.</source>
        <translation>{0} 中的快照无法读取：请重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot names an image that it does not hold.</source>
        <translation>快照指定了其不含的图像。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot&apos;s pixels do not fit its {0} images.</source>
        <translation>快照的像素与其 {0} 幅图像不符。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/snapshot.py"/>
        <source>The snapshot&apos;s {0} do not fit its {1} breasts.</source>
        <translation>快照的 {0} 与其 {1} 侧乳腺不符。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>The table has no column {0}, where the mapping {1} expects the patient: choose the mapping that fits.</source>
        <translation>表格没有列 {0}，而映射 {1} 要求以其表示患者：请选择相符的映射。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} cannot be read ({1}): check its place.</source>
        <translation>表格 {0} 无法读取（{1}）：请检查其位置。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} has no sheet {1}: it has {2}.</source>
        <translation>表格 {0} 没有工作表 {1}：有 {2}。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is empty: it needs a line of column names.</source>
        <translation>表格 {0} 为空：需要一行列名。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is no readable XLSX: save it again or as CSV.</source>
        <translation>表格 {0} 不是可读的 XLSX：请重新保存，或存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is not valid CSV from line {1} on ({2}): correct it there.</source>
        <translation>表格 {0} 从第 {1} 行起不是有效的 CSV（{2}）：请在该处更正。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is not written in {1}: name its encoding in the mapping (encoding: gb18030, for example).</source>
        <translation>表格 {0} 的编码不是 {1}：请在映射中写明其编码（例如 encoding: gb18030）。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} is too large (256 MiB): split it.</source>
        <translation>表格 {0} 过大（256 MiB）：请拆分。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sheet.py"/>
        <source>The table {0} names a column twice: rename one.</source>
        <translation>表格 {0} 有重名的列：请重命名其一。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The tensors of the weights overlap or leave gaps.</source>
        <translation>权重的张量重叠或留有空隙。</translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>The training data cannot be written ({0}): free space and start again.</source>
        <translation>训练数据无法写入（{0}）：请释放空间后重新开始。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>The training pixels cannot be written ({0}): free space and start again.</source>
        <translation>训练像素无法写入（{0}）：请释放空间后重新开始。</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>The training settings in {0} are not valid ({1}: {2}): choose a preset again.</source>
        <translation>{0} 中的训练设置无效（{1}：{2}）：请重新选择预设。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>The validation loss of this epoch is not finite.</source>
        <translation>本轮的验证损失不是有限值。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file does not hold tables of vectors.</source>
        <translation>向量文件不含向量表。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file holds numbers that are not finite.</source>
        <translation>向量文件含有非有限数值。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s breasts and views differ in dimension.</source>
        <translation>向量文件中乳腺与图像的维数不同。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s breasts do not fit its vectors.</source>
        <translation>向量文件的乳腺与其向量不符。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vector file&apos;s images do not fit its vectors.</source>
        <translation>向量文件的图像与其向量不符。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>The vectors are of another model than this run&apos;s: embed the run again.</source>
        <translation>这些向量属于另一模型而非此次训练：请重新嵌入。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/vectors.py"/>
        <source>The vectors in {0} cannot be read: make them again from the model.</source>
        <translation>{0} 中的向量无法读取：请由模型重新生成。</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>The vectors of the model in use were made in another workspace: refresh the model.</source>
        <translation>在用模型的向量在另一工作区制作：请刷新模型。</translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>The vocabulary has no group {0}.</source>
        <translation>词汇表没有组 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>The vocabulary has no {0} among its {1}.</source>
        <translation>词汇表的{1}中没有 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The weights are longer or shorter than their header says.</source>
        <translation>权重的长度与其头部所述不符。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The weights are no safetensors file: the model is refused.</source>
        <translation>权重不是 safetensors 文件：拒绝该模型。</translation>
    </message>
    <message>
        <location filename="../../core/training/first_step.py"/>
        <source>The worker ended without a word when it was to train one step{0}.</source>
        <translation>工作进程在训练一步时无任何消息即结束{0}。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>The worker ended without a word{0}: resume the run, which goes on from its last checkpoint.</source>
        <translation>训练进程无声终止{0}：请继续该训练，将从最近的检查点开始。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/ask.py"/>
        <source>The worker in {0} cannot be started ({1}).</source>
        <translation>{0} 中的工作进程无法启动（{1}）。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/ask.py"/>
        <source>The worker in {0} does not run (exit code {1}{2}).</source>
        <translation>{0} 中的工作进程无法运行（退出代码 {1}{2}）。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/ask.py"/>
        <source>The worker in {0} gives no answer.</source>
        <translation>{0} 中的工作进程没有响应。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/use.py"/>
        <source>The worker of the GPU pack did not start ({0}), so the program&apos;s own worker is used until the program is started again; test the pack in the window “GPU pack”.</source>
        <translation>GPU 包的工作进程未能启动（{0}），因此在程序下次启动之前使用程序自带的工作进程；请在“GPU 包”窗口中测试此包。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/protocol.py"/>
        <source>The worker said something that is no event: {0}.</source>
        <translation>训练进程发出了无法识别的内容：{0}。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/server.py"/>
        <source>The worker that embeds images does not answer: try it again.</source>
        <translation>嵌入图像的进程没有响应：请重试。</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>The workspace in {0} was made by a newer ManiNegs: update this program.</source>
        <translation>{0} 中的工作区由更新版本的 ManiNegs 建立：请更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>The workspace lies in {0}, where its database could be damaged: move it to a disk of this computer.</source>
        <translation>工作区位于{0}，其数据库可能在那里损坏：请移到本机磁盘。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} has {1} twice (line {2}): keep one.</source>
        <translation>{0} 中 {1} 出现两次（第 {2} 行）：请保留一个。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} has {1} twice: keep one.</source>
        <translation>{0} 中 {1} 出现两次：请保留一个。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image has {1} channels of {2} bits: only grey or colour images of up to 16 bits can be read.</source>
        <translation>{0} 图像有 {1} 个通道、{2} 位：只能读取至多 16 位的灰阶或彩色图像。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is damaged ({1}): copy it again.</source>
        <translation>{0} 图像已损坏（{1}）：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is damaged: copy it again.</source>
        <translation>{0} 图像已损坏：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is not the size it claims: copy it again.</source>
        <translation>{0} 图像与其声称的大小不符：请重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>The {0} image is too large in colour: save it in grey.</source>
        <translation>{0} 彩色图像过大：请存为灰阶。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} belongs to another {2}: it is not used.</source>
        <translation>{1} 中的{0}属于另一个 {2}：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} holds {2}, which its manifest does not name: it is not used.</source>
        <translation>{1} 中的{0}含有其清单未列出的 {2}：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>The {0} in {1} lacks {2}: it is not used.</source>
        <translation>{1} 中的{0}缺少 {2}：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no JSON (line {1}): correct it there.</source>
        <translation>{0} 不是 JSON（第 {1} 行）：请在该处更正。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no JSON: it is nested too deep.</source>
        <translation>{0} 不是 JSON：嵌套过深。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is no YAML{1}: correct it there.</source>
        <translation>{0} 不是 YAML{1}：请在该处更正。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} is not valid at {1} (line {2}): {3}.</source>
        <translation>{0} 在 {1} 处无效（第 {2} 行）：{3}。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} must hold keys such as {1}.</source>
        <translation>{0} 必须含有 {1} 之类的键。</translation>
    </message>
    <message>
        <location filename="../../core/storage/cleaning.py"/>
        <source>The {0} of a workspace are never cleaned up: choose others.</source>
        <translation>工作区的{0}从不清理：请选择其他内容。</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>The {0} of the pretrained weights {1} is too large to be one: copy the folder again.</source>
        <translation>预训练权重 {1} 的 {0} 过大，不合常理：请重新复制该文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/training/heads.py"/>
        <source>The {0} patients have not both proven benign and malignant breasts: prove more cases before training a classifier.</source>
        <translation>{0} 患者中没有同时包含经证实的良性和恶性乳腺：训练分类器之前请补充病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} uses an alias (line {1}): write the value out.</source>
        <translation>{0} 使用了别名（第 {1} 行）：请直接写出其值。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>The {0} was altered or is another model&apos;s: it is refused.</source>
        <translation>{0} 被改动过或属于另一模型：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>The {0} {1} cannot be read: save it as UTF-8.</source>
        <translation>{0} {1} 无法读取：请存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/presets.py"/>
        <source>The {0} {1} names {2}{3}: there is no such action, and the entry does nothing.</source>
        <translation>{0} {1} 指定了 {2}{3}：没有这样的操作，该条目不起作用。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/presets.py"/>
        <source>The {0} {1}.yaml is not valid at keys.{2}.</source>
        <translation>{0} {1}.yaml 在 keys.{2} 处无效。</translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>There are no images to embed: import exams.</source>
        <translation>没有可嵌入的图像：请导入检查。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <source>There are no tags to look for: tag a finding, or choose some here.</source>
        <translation>没有可供查找的标注：请标注病灶，或在此选择。</translation>
    </message>
    <message>
        <location filename="../../core/classification/fitting.py"/>
        <source>There are proven {0} breasts of {1} patients, and an opinion needs {2}: prove more cases.</source>
        <translation>经证实的{0}乳腺来自 {1} 名患者，模型意见需要 {2} 名：请补充病理证实的病例。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/projection.py"/>
        <source>There are vectors of {0} breasts, and a map needs {1}: import more cases.</source>
        <translation>有 {0} 侧乳腺的向量，而图谱需要 {1} 侧：请导入更多病例。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>There are {0} breasts with a CC or MLO image that can be used, and training needs {1}.</source>
        <translation>有可用 CC 或 MLO 图像的乳腺为 {0} 侧，而训练需要 {1} 侧。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>There are {0} tagged breasts{1} of {2} patients to learn from, and training needs {3} of {4}.</source>
        <translation>可供学习的已标注乳腺{1}为 {0} 侧，来自 {2} 名患者，而训练需要 {3} 侧，来自 {4} 名患者。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>There is a reader {0} already: choose another name.</source>
        <translation>已有阅片者 {0}：请另选姓名。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/parts.py"/>
        <source>There is no GPU pack in {0}: choose the folder or stick that holds {1}….json and its parts.</source>
        <translation>{0} 中没有 GPU 包：请选择存放 {1}….json 及其各部分的文件夹或 U 盘。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>There is no Metal device: the run goes on with the processor.</source>
        <translation>没有 Metal 设备：训练改用处理器继续。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/questions.py"/>
        <location filename="../../core/retrieval/service.py"/>
        <source>There is no breast {0} in this workspace.</source>
        <translation>本工作区中没有乳腺 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>There is no breast {0} in this workspace: see `maninegs list`.</source>
        <translation>本工作区中没有乳腺 {0}：请见 `maninegs list`。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>There is no database {0} to look at: choose another.</source>
        <translation>没有可查看的数据库 {0}：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>There is no earlier model to go back to: the present one stays in use.</source>
        <translation>没有更早的模型可退回：继续使用当前模型。</translation>
    </message>
    <message>
        <location filename="../../core/store/exams.py"/>
        <source>There is no exam {0} in this workspace.</source>
        <translation>本工作区中没有检查 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/interop/doors.py"/>
        <source>There is no export of tags at {0}: choose its folder, or a COCO JSON file.</source>
        <translation>{0} 处没有标注的导出内容：请选择其文件夹，或 COCO JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>There is no exported model {0}: name its folder or ZIP.</source>
        <translation>没有导出的模型 {0}：请指定其文件夹或 ZIP。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>There is no folder {0}: name the folder of the table&apos;s images.</source>
        <translation>没有文件夹 {0}：请指定表格所对应图像的文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/store/images.py"/>
        <source>There is no image {0} in this workspace.</source>
        <translation>本工作区中没有图像 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>There is no index in {0} yet.</source>
        <translation>{0} 中尚无索引。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/stock.py"/>
        <source>There is no lexicon {0}; there are {1}.</source>
        <translation>没有术语集 {0}；有 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>There is no mapping {0}: name a YAML file or one of {1}.</source>
        <translation>没有映射 {0}：请指定一个 YAML 文件，或 {1} 之一。</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>There is no model in use yet: train one and accept it.</source>
        <translation>尚无在用模型：请训练一个并采用。</translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>There is no model {0} in this workspace.</source>
        <translation>本工作区中没有模型 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>There is no opinion.</source>
        <translation>没有模型意见。</translation>
    </message>
    <message>
        <location filename="../../core/store/patients.py"/>
        <source>There is no patient {0} in this workspace.</source>
        <translation>本工作区中没有患者 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>There is no preset {0}; there are {1}.</source>
        <translation>没有预设 {0}；有 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>There is no reader {0} in this workspace.</source>
        <translation>本工作区中没有阅片者 {0}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/models/core_backend.py"/>
        <source>There is no run {0} in this workspace any more.</source>
        <translation>本工作区中已没有训练 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/store/runs.py"/>
        <source>There is no run {0} in this workspace.</source>
        <translation>本工作区中没有训练 {0}。</translation>
    </message>
    <message>
        <location filename="../../core/models/registry.py"/>
        <source>There is no run {0}: see `maninegs runs`.</source>
        <translation>没有训练 {0}：请见 `maninegs runs`。</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>There is no size {0}: choose small or full.</source>
        <translation>没有大小 {0}：请选择 small 或 full。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pictures.py"/>
        <source>There is no small picture in {0}.</source>
        <translation>{0} 中没有缩略图。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>There is no space for a checkpoint: the one before it is kept, and training waits until some is freed.</source>
        <translation>没有空间写入检查点：保留上一个，训练等待空间释放。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <source>There is no such patient in this workspace: check the id.</source>
        <translation>本工作区中没有该患者：请核对编号。</translation>
    </message>
    <message>
        <location filename="../../core/store/erasures.py"/>
        <source>There is no such patient in this workspace: see `maninegs list`.</source>
        <translation>本工作区中没有该患者：请见 `maninegs list`。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/stock.py"/>
        <source>There is no version {0} of the lexicon {1}; there are {2}.</source>
        <translation>术语集 {1} 没有版本 {0}；有 {2}。</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>There is no workspace in {0}: import something or choose another.</source>
        <translation>{0} 中没有工作区：请导入内容或另选。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>There is nothing at {0}: check the path.</source>
        <translation>{0} 处没有任何内容：请核对路径。</translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>There is something in {0} already: choose a new folder.</source>
        <translation>{0} 中已有内容：请选择新的文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/sheet.py"/>
        <source>These images could not be embedded with the model in use when its training began.</source>
        <translation>这些图像无法用训练开始时的在用模型嵌入。</translation>
    </message>
    <message>
        <location filename="../../core/store/patients.py"/>
        <source>These two ids already belong to one person.</source>
        <translation>这两个编号已属于同一人。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They are left out.</source>
        <translation>将被略去。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They are left out. Import them anew if they can be had whole.</source>
        <translation>将被略去。若能取得完整文件，请重新导入。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They can be found as similar cases and teach nothing.</source>
        <translation>可作为相似病例被检索，但不参与学习。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They can be found. {0}</source>
        <translation>可被检索。{0}</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They do not train.</source>
        <translation>不参与训练。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>They never differ: complete agreement gives no interval.</source>
        <translation>从无不同：完全一致时无法得出区间。</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>They train with the view they have.</source>
        <translation>以已有的投照位参与训练。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/adjudication.py"/>
        <source>This breast is not settled: there is nothing to open again.</source>
        <translation>此侧乳腺尚未裁定：没有可重新打开的内容。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>This breast was settled otherwise here: that was kept.</source>
        <translation>此侧乳腺在此处另有裁定：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>This build of torch has no CUDA</source>
        <translation>此 torch 构建不含 CUDA</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/ask.py"/>
        <source>This computer does not let the GPU pack&apos;s program run where it lies: ask the administrator to put the pack into the place for all users.</source>
        <translation>本机不允许 GPU 包的程序在其所在位置运行：请管理员将此包放入供所有用户使用的位置。</translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>This database is not of ManiNegs: choose another workspace.</source>
        <translation>此数据库不属于 ManiNegs：请选择其他工作区。</translation>
    </message>
    <message>
        <location filename="../../core/interop/some_lines.py"/>
        <source>This exam is not here: import its images first.</source>
        <translation>此处没有该检查：请先导入其图像。</translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>This file was changed after its import, so marks may not fit: put the original back, or import the changed file as another image.</source>
        <translation>此文件导入后被更改过，标记可能不吻合：请放回原文件，或将更改后的文件作为另一图像导入。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding contains fat and has a suspicious category: fat speaks for a benign mass.</source>
        <translation>此病灶含脂肪而分类为可疑：脂肪支持良性肿块。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding has a suspicious category and the breast category 1, 2 or 3: the breast is as bad as its worst finding.</source>
        <translation>此病灶分类为可疑，而乳腺分类为 1、2 或 3：乳腺的分类应以最重的病灶为准。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/annotator.py"/>
        <source>This finding is another reader&apos;s: make your own beside it.</source>
        <translation>此病灶属于另一位阅片者：请在旁边建立您自己的。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_backend.py"/>
        <source>This finding is another reader&apos;s: save your assessment first.</source>
        <translation>此病灶属于另一位阅片者：请先保存您的评估。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has a segmental or linear distribution: such a distribution is suspicious.</source>
        <translation>此病灶分类为 1、2 或 3，却呈段样或线样分布：此种分布可疑。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has a spiculated margin: that is suspicious unless it is a known scar.</source>
        <translation>此病灶分类为 1、2 或 3，却有毛刺状边缘：除非是已知瘢痕，否则可疑。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, 2 or 3 and has branching or pleomorphic calcifications: this form is suspicious.</source>
        <translation>此病灶分类为 1、2 或 3，却有分支状或多形性钙化：此种形态可疑。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is category 1, which means nothing to report: choose another, or take the finding away.</source>
        <translation>此病灶分类为 1，即无可报告：请另选分类，或删除该病灶。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked in one view only, and there are CC and MLO: look for it in the other.</source>
        <translation>此病灶仅在一个投照位标记，而 CC 和 MLO 均有：请在另一投照位寻找。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked on no image: mark it in at least one view.</source>
        <translation>此病灶未在任何图像上标记：请至少在一个投照位标记。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is marked, but nothing is said of it: describe it.</source>
        <translation>此病灶已标记，但未作描述：请描述。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>This finding is of typically benign calcifications and has a suspicious category: say what is suspicious.</source>
        <translation>此病灶为典型良性钙化而分类为可疑：请说明可疑之处。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>This graphics card has no bf16: fp16 is used.</source>
        <translation>此显卡不支持 bf16：使用 fp16。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/cad_match.py"/>
        <source>This image does not keep the places of the one that CAD ran on.</source>
        <translation>此图像与 CAD 所处理图像的位置不对应。</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>This image is unlike those that the model knows (distance {0}, and 99 of 100 of them lie within {1}).</source>
        <translation>此图像与模型所认识的图像不同（距离 {0}，其中 99 % 在 {1} 以内）。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This is a presentation state of another kind: only grey-scale ones are read; leave it out.</source>
        <translation>这是另一种显示状态：只读取灰阶显示状态；请不要导入。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This is a structured report of another kind: only mammography CAD reports are read; leave it out.</source>
        <translation>这是另一种结构化报告：只读取乳腺 X 线 CAD 报告；请不要导入。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/raster.py"/>
        <source>This is no PNG, JPEG or TIFF image: check the file.</source>
        <translation>这不是 PNG、JPEG 或 TIFF 图像：请检查文件。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This is no exported model: its manifest names another kind.</source>
        <translation>这不是导出的模型：其清单属于另一种类。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/structure.py"/>
        <source>This is not a DICOM file: its first bytes are those of something else.</source>
        <translation>这不是 DICOM 文件：其起始字节属于别的格式。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>This is not a mammogram: it is an object of {0}; leave it out.</source>
        <translation>这不是乳腺 X 线图像：它是 {0} 类对象；请不要导入。</translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>This list asks for something that this program does not know: make it anew.</source>
        <translation>此列表含有此程序不认识的条件：请重新建立。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>This list is another reader&apos;s: make your own beside it.</source>
        <translation>此列表属于另一位阅片者：请在旁边建立您自己的。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model is here already as {0}: put it into use with `maninegs use {1}`.</source>
        <translation>此模型已存在，名为 {0}：请用 `maninegs use {1}` 启用。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model learnt from patients of this workspace, and which of them is not in the file, so that nothing measured here would be true: use the run that made it.</source>
        <translation>此模型学习过本工作区的患者，而文件中未注明是哪些，此处的任何测量都不真实：请使用产生它的那次训练。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model takes images prepared as {0}, and this program prepares them as {1}: ask for a newer model.</source>
        <translation>此模型使用按 {0} 准备的图像，而此程序按 {1} 准备：请索取更新的模型。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>This model was trained with the lexicon {0}, of which no file is here: ask for it too and put it into the workspace&apos;s lexicons folder.</source>
        <translation>此模型以术语集 {0} 训练，其文件不在此处：请一并索取并放入工作区的 lexicons 文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/readers/doorkeeper.py"/>
        <source>This reader does not read here any more: ask an administrator.</source>
        <translation>此阅片者已不在此阅片：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/domain/pins.py"/>
        <source>This reader&apos;s PIN cannot be read: let an administrator reset it.</source>
        <translation>此阅片者的 PIN 无法读取：请由管理员重置。</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>This training was started by another window: stop, pause or cancel it there.</source>
        <translation>此训练由另一窗口启动：请在该窗口停止、暂停或取消。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace cannot be written: it is open for review only.</source>
        <translation>此工作区无法写入：仅供查看。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open for review only: nothing was changed.</source>
        <translation>此工作区仅供查看：未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>This workspace is open for review only: nothing was deleted.</source>
        <translation>此工作区仅供查看：未删除任何内容。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open for review only: nothing was saved; open it from a place that can be written.</source>
        <translation>此工作区仅供查看：未保存任何内容；请从可写入的位置打开。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>This workspace is open in {0}: close it there, then restore.</source>
        <translation>此工作区已在{0}打开：请在那里关闭，然后恢复。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>This workspace is open in {0}: it is open here for review only.</source>
        <translation>此工作区已在{0}打开：在此仅供查看。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/evidence_file.py"/>
        <source>This {0} object does not say which object and exam it is: export it again.</source>
        <translation>此{0}对象未注明属于哪个对象和检查：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>Too few cases differ for an interval.</source>
        <translation>有差异的病例太少，无法得出区间。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Took the place of</source>
        <translation>取代</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Training began</source>
        <translation>训练开始</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Training ended</source>
        <translation>训练结束</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>Training waits whenever the disk is full. Free some space.</source>
        <translation>磁盘满时训练会等待。请释放一些空间。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Treatment of a known malignancy is recommended, and the category is not 6: choose 6, or another recommendation.</source>
        <translation>建议治疗已知恶性病变，而分类不是 6：请选择 6，或其他建议。</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>Trying the GPU pack&apos;s worker</source>
        <translation>正在试运行 GPU 包的工作进程</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>Typically benign calcifications with a suspicious category: say what else is suspicious.</source>
        <translation>典型良性钙化而分类为可疑：请说明还有何处可疑。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>Value error, </source>
        <translation>数值错误，</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>Vendors, densities, ages and finding types that are missing above or have too few cases to say: there its likeness and its opinion are guesses.</source>
        <translation>上文未列出或病例太少而无法说明的厂商、乳腺构成、年龄和病灶类型：对这些而言，其相似度和意见只是猜测。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it is not for</source>
        <translation>不用于什么</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>What it learnt from</source>
        <translation>从何学习</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>What was said of that breast was changed elsewhere since: the step is dropped.</source>
        <translation>该乳腺的标注此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/commands.py"/>
        <source>What was said of that exam was changed elsewhere since: the step is dropped.</source>
        <translation>该检查的结论此后在别处已更改：该步骤作废。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>Where the chest wall is in {0} cannot be told, so it cannot be compared: import it and set its side and view.</source>
        <translation>无法确定 {0} 中胸壁的位置，因此不能比较：请导入并设置其侧别和投照位。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/similar/core_backend.py"/>
        <source>Which part is alike is shown once you have saved your assessment.</source>
        <translation>您保存评估后显示相似部位。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>Why not the worst finding&apos;s</source>
        <translation>未取最重病灶分类的原因</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <location filename="../../core/interop/lossless.py"/>
        <location filename="../../core/interop/tables.py"/>
        <source>Writing exams</source>
        <translation>正在写出检查</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Writing frozen data anew</source>
        <translation>正在重写冻结数据</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>Writing vectors anew</source>
        <translation>正在重写向量</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>You may not {0}: ask an administrator.</source>
        <translation>您不能{0}：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>a CC view</source>
        <translation>CC 图像</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>a child without pipes</source>
        <translation>没有管道的子进程</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/opened.py"/>
        <source>a choice of rows of another index</source>
        <translation>选择的行属于另一索引</translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a cloud folder ({0})</source>
        <translation>云同步文件夹（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/interop/cells.py"/>
        <source>a descriptor without a value</source>
        <translation>描述词没有取值</translation>
    </message>
    <message>
        <location filename="../../core/store/findings.py"/>
        <source>a finding keeps its breast and its reader</source>
        <translation>病灶的乳腺和阅片者不可更改</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>a fold is one of at least two</source>
        <translation>折至少分为两折</translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a network folder</source>
        <translation>网络文件夹</translation>
    </message>
    <message>
        <location filename="../../core/store/places.py"/>
        <source>a network folder ({0})</source>
        <translation>网络文件夹（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>a number twice</source>
        <translation>同一编号出现两次</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>a person who reads</source>
        <translation>一位阅片者</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>a place elsewhere</source>
        <translation>位置在别处</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <location filename="../../core/imaging/presentation.py"/>
        <source>a point that is nowhere</source>
        <translation>点不在任何位置</translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>a probability holds for a population</source>
        <translation>概率须针对某一人群</translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>a probability lies in its interval, between 0 and 1</source>
        <translation>概率在 0 与 1 之间的区间内</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>a quality control image (display rule 40), not a mammogram of a patient</source>
        <translation>质控图像（显示规则 40），不是患者的乳腺 X 线图像</translation>
    </message>
    <message>
        <location filename="../../core/imaging/helper.py"/>
        <source>a request longer than a line may be</source>
        <translation>请求过长</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>a rotation that is none</source>
        <translation>无效的旋转</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a row holds 1 to {0} slots</source>
        <translation>一行含 1 至 {0} 个位置</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a row is a line of slots such as RCC LCC</source>
        <translation>一行由 RCC LCC 之类的位置组成</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>a sentence ends with a full stop</source>
        <translation>句子以句号结尾</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>a sentence may name {0} and nothing else in {}</source>
        <translation>句子中只能出现 {0}，{} 内不得有其他内容</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>a share outside of 0 to 100 per cent</source>
        <translation>比例不在 0 至 100 % 之间</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a slot stands in a stage only once</source>
        <translation>同一位置在一个步骤中只出现一次</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a stage has either rows or a walk</source>
        <translation>一个步骤要么有行，要么逐幅进行</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>a stage needs at least one slot</source>
        <translation>一个步骤至少需要一个位置</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor does not have the size of its shape</source>
        <translation>有张量的大小与其形状不符</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor has no shape or no place</source>
        <translation>有张量没有形状或位置</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor has values of an unknown kind</source>
        <translation>有张量的数值类型未知</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor is not described</source>
        <translation>有张量未作描述</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>a tensor is not described by whole numbers</source>
        <translation>有张量未以整数描述</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} days</source>
        <translation>约 {0} 天</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} hours</source>
        <translation>约 {0} 小时</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} min</source>
        <translation>约 {0} 分钟</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>about {0} s</source>
        <translation>约 {0} 秒</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>adjudicator</source>
        <translation>仲裁者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>ages</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed before, disagree after</source>
        <translation>原先一致，之后不一致</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed with the opinion after</source>
        <translation>之后与模型意见一致</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>agreed with the opinion before</source>
        <translation>原先与模型意见一致</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/protocol.py"/>
        <source>all pairs</source>
        <translation>所有配对</translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>among {0} proven breasts of {1} patients{2}, {3} malignant</source>
        <translation>在 {1} 名患者的 {0} 侧经病理证实的乳腺中{2}，恶性占 {3}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>an MLO or lateral view</source>
        <translation>MLO 或侧位图像</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>an archive of this kind is not opened: unpack it first</source>
        <translation>此类压缩包不能打开：请先解压</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>an axis may not be called type: that means the finding types</source>
        <translation>轴不得命名为 type：它表示病灶类型</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>an image of another size</source>
        <translation>图像大小不同</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>an image that says what its exam says</source>
        <translation>与其检查所述重复的图像</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>an imported table</source>
        <translation>导入的表格</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>an outline of too many points</source>
        <translation>轮廓的点过多</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>and the row gives no date</source>
        <translation>且该行未给出日期</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <source>another kind</source>
        <translation>另一种类</translation>
    </message>
    <message>
        <location filename="../../core/store/holder.py"/>
        <source>another program</source>
        <translation>另一程序</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>another source proved another pathology, which was kept</source>
        <translation>另一来源证实了不同的病理，保留该病理</translation>
    </message>
    <message>
        <location filename="../../core/store/lease.py"/>
        <source>another window</source>
        <translation>另一窗口</translation>
    </message>
    <message>
        <location filename="../../core/store/lease.py"/>
        <source>another window (process {0})</source>
        <translation>另一窗口（进程 {0}）</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>arrays that do not fit together</source>
        <translation>数组不一致</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <location filename="../../core/domain/roles.py"/>
        <source>assign exams to others</source>
        <translation>向他人分配检查</translation>
    </message>
    <message>
        <location filename="../../core/classification/operating.py"/>
        <source>at a {0} of {1} among the proven breasts here; {2} there {3} ({4} to {5})</source>
        <translation>在此处经病理证实的乳腺中{0}为 {1}；相应{2}为 {3}（{4} 至 {5}）</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>at or above</source>
        <translation>不低于</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>axis of type {0}</source>
        <translation>类型 {0} 的轴</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>backup {0}</source>
        <translation>备份 {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../core/interop/lossless.py"/>
        <source>begin pseudonyms</source>
        <translation>开始使用假名</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>benign</source>
        <translation>良性</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>bit of the layout</source>
        <translation>布局中的位</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>bootstrap by patient</source>
        <translation>按患者的自助法</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>box</source>
        <translation>矩形框</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>breast</source>
        <translation>乳腺</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>by chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>calcification</source>
        <translation>钙化</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>calcification cluster</source>
        <translation>钙化簇</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>category changed after</source>
        <translation>之后分类改变</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>changed between suspicious and not</source>
        <translation>在可疑与非可疑之间改变</translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>check image files</source>
        <translation>检查图像文件</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>check it in the window “GPU pack”, or take it again</source>
        <translation>请在“GPU 包”窗口中检查，或重新取用</translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>chosen by</source>
        <translation>用于选模型</translation>
    </message>
    <message>
        <location filename="../../core/erasure/sweep.py"/>
        <source>close a training of a deleted patient</source>
        <translation>结束已删除患者的训练</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/regions.py"/>
        <source>compared as a whole: the model in use has no local maps</source>
        <translation>按整体比较：在用模型没有局部图</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>computer-aided detection</source>
        <translation>计算机辅助检测</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>cuDNN error</source>
        <translation>cuDNN 错误</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>database or disk is full</source>
        <translation>数据库或磁盘已满</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>decide on the gate and the opinion for everybody</source>
        <translation>为所有人决定盲读规则和模型意见</translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <source>decode images</source>
        <translation>解码图像</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <location filename="../../core/erasure/erase.py"/>
        <source>delete a patient</source>
        <translation>删除患者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>densities</source>
        <translation>乳腺构成</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>disagreed before, agree after</source>
        <translation>原先不一致，之后一致</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>disk I/O</source>
        <translation>磁盘读写</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>distance of the nearest</source>
        <translation>最近邻距离</translation>
    </message>
    <message>
        <location filename="../../core/classification/doubt.py"/>
        <source>doubts of the model</source>
        <translation>模型的存疑程度</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>ends in a point or a space</source>
        <translation>以句点或空格结尾</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>entry {0}</source>
        <translation>第 {0} 条</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>every row is compared, which is slow: `maninegs refresh`, or an open window, builds a quicker one</source>
        <translation>逐行比较，较慢：`maninegs refresh` 或打开的窗口会建立更快的索引</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/graphics.py"/>
        <source>exact, on the graphics card</source>
        <translation>精确，使用显卡</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>exam</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>exit code {0}</source>
        <translation>退出代码 {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>export everybody&apos;s tags</source>
        <translation>导出所有人的标注</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>exported model</source>
        <translation>导出的模型</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>finding</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <location filename="../../core/lexicons/files.py"/>
        <source>finding type</source>
        <translation>病灶类型</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>finding types</source>
        <translation>病灶类型</translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>fits of other breasts</source>
        <translation>其他乳腺的拟合</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>fitted on</source>
        <translation>用于拟合</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>for better</source>
        <translation>改得更好</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <source>for worse</source>
        <translation>改得更差</translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>free some space</source>
        <translation>请释放空间</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>freehand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <location filename="../../core/jobs/control.py"/>
        <location filename="../../core/jobs/runner.py"/>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../core/imaging/presentation.py"/>
        <source>half an entry of a table</source>
        <translation>表中有半个条目</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>hanging protocol</source>
        <translation>挂片协议</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>has a character that not every system takes</source>
        <translation>含有并非所有系统都接受的字符</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>images by {0}</source>
        <translation>{0} 的图像</translation>
    </message>
    <message>
        <location filename="../../core/classification/known.py"/>
        <source>images that name no manufacturer</source>
        <translation>未注明厂商的图像</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>import CAD and presentation states</source>
        <translation>导入 CAD 与显示状态</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>import table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>import table {0}</source>
        <translation>导入表格 {0}</translation>
    </message>
    <message>
        <location filename="../../core/interop/bring.py"/>
        <location filename="../../core/interop/some_lines.py"/>
        <source>import tags</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>import: {0}</source>
        <translation>导入：{0}</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>in</source>
        <translation>内</translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../core/storage/cleaning.py"/>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>individual calcification</source>
        <translation>单个钙化</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>is empty or too long</source>
        <translation>为空或太长</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>is no regular expression ({0})</source>
        <translation>不是正则表达式（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/settings/site_file.py"/>
        <source>is no setting of this program</source>
        <translation>不是此程序的设置</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>is the name of a device</source>
        <translation>是设备的名称</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>it cannot be opened ({0})</source>
        <translation>无法打开（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <location filename="../../core/ingest/decode.py"/>
        <source>it cannot be read ({0})</source>
        <translation>无法读取（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>it changed while it was being imported: import it again</source>
        <translation>导入过程中被更改：请重新导入</translation>
    </message>
    <message>
        <location filename="../../core/training/pack_test.py"/>
        <source>it chose the processor</source>
        <translation>它选择了处理器</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>it describes a finding without saying of what type</source>
        <translation>描述了病灶却未说明类型</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it does not have the size that its header says</source>
        <translation>其大小与头部所述不符</translation>
    </message>
    <message>
        <location filename="../../core/jobs/server.py"/>
        <source>it ended without a word</source>
        <translation>它无声终止</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>it has more cells than the table has columns</source>
        <translation>其单元格多于表格的列</translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>it has neither polygon nor box.</source>
        <translation>既无多边形也无矩形框。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it inflates beyond reason inside the archive</source>
        <translation>在压缩包中展开后异常庞大</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is a link inside an archive</source>
        <translation>是压缩包内的链接</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is an archive inside an archive</source>
        <translation>是压缩包内的压缩包</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is damaged inside the archive</source>
        <translation>在压缩包内已损坏</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>it is encrypted inside the archive</source>
        <translation>在压缩包内被加密</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it is too short</source>
        <translation>过短</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>it lies outside of the folder of the DICOMDIR</source>
        <translation>位于 DICOMDIR 所在文件夹之外</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it names a tensor twice</source>
        <translation>同一张量出现两次</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>it names too many tensors</source>
        <translation>张量过多</translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its area is run-length coded: export it as polygons or boxes.</source>
        <translation>其区域为游程编码：请导出为多边形或矩形框。</translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its box is none.</source>
        <translation>其矩形框无效。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its compression inside the archive is not supported</source>
        <translation>其在压缩包内的压缩方式不受支持</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is longer than the file or than any header is</source>
        <translation>其头部长于文件或长于任何合理的头部</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is no JSON</source>
        <translation>其头部不是 JSON</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its header is no table</source>
        <translation>其头部不是表</translation>
    </message>
    <message>
        <location filename="../../core/ingest/tables.py"/>
        <source>its image changed while it was being imported</source>
        <translation>其图像在导入过程中被更改</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>its image is not here, or several have its name: import it first.</source>
        <translation>此处没有其图像，或有多幅同名：请先导入。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>its image is unplaced: say which side and view it shows.</source>
        <translation>其图像未归位：请注明所示的侧别和投照位。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>its image is {0}</source>
        <translation>其图像{0}</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name ends in a dot or a space, or holds control characters</source>
        <translation>其名称以点或空格结尾，或含有控制字符</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive holds a zero byte</source>
        <translation>其在压缩包中的名称含有零字节</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive is an absolute path</source>
        <translation>其在压缩包中的名称是绝对路径</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>its name in the archive leads outside of it</source>
        <translation>其在压缩包中的名称指向压缩包之外</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name is that of a device</source>
        <translation>其名称是设备名</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>its name leads outside of the folder or is not a plain name</source>
        <translation>其名称指向文件夹之外，或不是普通名称</translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its numbers are none.</source>
        <translation>其数字无效。</translation>
    </message>
    <message>
        <location filename="../../core/tombstones.py"/>
        <source>its patient was deleted from this workspace{0}: it is taken in only where that is asked for (--deleted-too)</source>
        <translation>其患者已从本工作区删除{0}：仅在明确要求时才导入（--deleted-too）</translation>
    </message>
    <message>
        <location filename="../../core/interop/shapes.py"/>
        <source>its polygon has too few points.</source>
        <translation>其多边形的点过少。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>its preamble is the start of a program: never run this file</source>
        <translation>其前导部分是程序的开头：绝不要运行此文件</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>its tags were taken without its image: {0}</source>
        <translation>未取其图像而只取了标注：{0}</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>its tensors overlap or leave holes</source>
        <translation>其张量重叠或留有空隙</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>keep a copy of the workspace as it is and ask whoever answers for its data before anything is restored.</source>
        <translation>请保留工作区现状的副本，并在恢复任何内容之前询问负责数据的人员。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <location filename="../../core/domain/roles.py"/>
        <source>keep lists for everybody</source>
        <translation>为所有人保存列表</translation>
    </message>
    <message>
        <location filename="../../core/ingest/plan.py"/>
        <source>kept aside: another file with the same SOP Instance UID but different bytes is known; it was not overwritten</source>
        <translation>已另存：已有 SOP Instance UID 相同而字节不同的文件；未被覆盖</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept, but it cannot be read. {0}</source>
        <translation>已保留，但无法读取。{0}</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept, but not shown: its study is here under another patient</source>
        <translation>已保留，但不显示：其检查在此处属于另一患者</translation>
    </message>
    <message>
        <location filename="../../core/ingest/apply.py"/>
        <source>kept: it is shown once an image of its exam is imported</source>
        <translation>已保留：导入其检查的图像后即显示</translation>
    </message>
    <message>
        <location filename="../../core/annotation/kappa.py"/>
        <source>large sample</source>
        <translation>大样本</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>leads out of the pack</source>
        <translation>指向包外</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>learnt from</source>
        <translation>用于学习</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>learnt on validation patients here</source>
        <translation>由此处的验证患者学得</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>left breast</source>
        <translation>左侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>lesion</source>
        <translation>病灶</translation>
    </message>
    <message>
        <location filename="../../core/models/following.py"/>
        <source>let the vectors follow</source>
        <translation>让向量跟上</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>lexicon</source>
        <translation>术语集</translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>limits {0}</source>
        <translation>界限 {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>lower</source>
        <translation>下</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>malignant</source>
        <translation>恶性</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>manage readers</source>
        <translation>管理阅片者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>manifestations</source>
        <translation>影像表现</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>map</source>
        <translation>图谱</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>mass</source>
        <translation>肿块</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm at detector</source>
        <translation>mm（探测器平面）</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm in the slice</source>
        <translation>mm（层面内）</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm, magnification corrected</source>
        <translation>mm（已校正放大率）</translation>
    </message>
    <message>
        <location filename="../../core/imaging/header.py"/>
        <location filename="../../core/imaging/measure.py"/>
        <source>mm, magnification corrected by distances</source>
        <translation>mm（按距离校正放大率）</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>modules: {0}</source>
        <translation>模块：{0}</translation>
    </message>
    <message>
        <location filename="../../core/dataset/checks.py"/>
        <source>more term</source>
        <translation>个其他术语</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>must be one of {0}</source>
        <translation>必须是 {0} 之一</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>must be written axis.value or type.key, not {0}</source>
        <translation>必须写作 axis.value 或 type.key，而不是 {0}</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>must be {0}</source>
        <translation>必须是{0}</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>must lie between {0} and {1}</source>
        <translation>必须在 {0} 与 {1} 之间</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>nearer than {0} % of random pairs (distance {1})</source>
        <translation>比 {0} % 的随机配对更接近（距离 {1}）</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>needs about {0} of memory, and {1} are free.</source>
        <translation>约需 {0} 内存，可用 {1}。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>new reader</source>
        <translation>新阅片者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>nipple</source>
        <translation>乳头点</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>no ResNet or ConvNeXt in the form that transformers saves</source>
        <translation>没有 transformers 所保存形式的 ResNet 或 ConvNeXt</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>no free number in {0}</source>
        <translation>{0} 中没有空余的编号</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>no object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>no patient is given</source>
        <translation>未给出患者</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>no plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <location filename="../../core/interop/cells.py"/>
        <source>no point</source>
        <translation>没有点</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>no side is given, so that it belongs to no breast</source>
        <translation>未给出侧别，因此不属于任何乳腺</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>no side is given: its tags belong to no breast and were left out</source>
        <translation>未给出侧别：其标注不属于任何乳腺，已略去</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>no side, or no reader</source>
        <translation>没有侧别，或没有阅片者</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <location filename="../../core/ingest/sources.py"/>
        <source>not a DICOM file</source>
        <translation>不是 DICOM 文件</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>not a database</source>
        <translation>不是数据库</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_plan.py"/>
        <source>not a memory of windows</source>
        <translation>不是窗口位置的记录</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_plan.py"/>
        <source>not a place</source>
        <translation>不是位置</translation>
    </message>
    <message>
        <location filename="../../core/ingest/sources.py"/>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>not assessed by this reader</source>
        <translation>此阅片者未评估</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>not built yet: the first search builds it</source>
        <translation>尚未建立：首次检索时建立</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance.py"/>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>not proven</source>
        <translation>未经病理证实</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <location filename="../../core/imaging/image_evidence.py"/>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <location filename="../../core/annotation/questions.py"/>
        <source>not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <location filename="../../core/embedding/serve.py"/>
        <source>not square grey images</source>
        <translation>不是正方形灰阶图像</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>not written down</source>
        <translation>未作记录</translation>
    </message>
    <message>
        <location filename="../../core/erasure/erase.py"/>
        <source>note an earlier deletion</source>
        <translation>记录先前的删除</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>on that date</source>
        <translation>在该日期</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>on the collection {0}{1}</source>
        <translation>在数据集 {0} 上{1}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>opinion seen before an assessment</source>
        <translation>评估之前已看过模型意见</translation>
    </message>
    <message>
        <location filename="../../core/classification/keep.py"/>
        <source>opinion {0}</source>
        <translation>模型意见 {0}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/service.py"/>
        <source>other models have other cases: open them</source>
        <translation>其他模型有其他的病例：请打开它们</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>other quantiles</source>
        <translation>其他分位数</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/index/keeping.py"/>
        <source>other rows</source>
        <translation>其他行</translation>
    </message>
    <message>
        <location filename="../../core/arrays.py"/>
        <location filename="../../core/dataset/local.py"/>
        <source>other values</source>
        <translation>其他数值</translation>
    </message>
    <message>
        <location filename="../../core/embedding/folder.py"/>
        <source>other weights</source>
        <translation>其他权重</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>others may write it</source>
        <translation>他人可以写入</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>out</source>
        <translation>外</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>out of fold: from a fit without this patient</source>
        <translation>折外：来自不含该患者的拟合</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>outer or inner</source>
        <translation>外侧或内侧</translation>
    </message>
    <message>
        <location filename="../../core/imaging/image_evidence.py"/>
        <source>partly failed</source>
        <translation>部分失败</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>partly succeeded</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <location filename="../../core/models/following.py"/>
        <source>prepare training pixels</source>
        <translation>准备训练像素</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>presentation state</source>
        <translation>显示状态</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>program: {0}</source>
        <translation>程序：{0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven changes of side, for better</source>
        <translation>经证实的改变，改得更好</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven changes of side, for worse</source>
        <translation>经证实的改变，改得更差</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, opinion right</source>
        <translation>经证实，模型意见正确</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, reader right after</source>
        <translation>经证实，阅片者之后正确</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>proven, reader right before</source>
        <translation>经证实，阅片者原先正确</translation>
    </message>
    <message>
        <location filename="../../core/interop/lossless.py"/>
        <source>pseudonym salt</source>
        <translation>假名的盐值</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>python: {0}</source>
        <translation>Python：{0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>read again since it was settled</source>
        <translation>裁定后又被阅读</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>reader right and opinion wrong: wrong after</source>
        <translation>阅片者正确而模型意见错误：之后错误</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>reader wrong and opinion right: right after</source>
        <translation>阅片者错误而模型意见正确：之后正确</translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>refresh the vectors</source>
        <translation>刷新向量</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../core/ingest/relink.py"/>
        <source>relink moved images</source>
        <translation>重新关联移动过的图像</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>remove everybody&apos;s lists</source>
        <translation>删除所有人的列表</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>right breast</source>
        <translation>右侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/store/models.py"/>
        <source>roll back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>rules file</source>
        <translation>规则文件</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>run</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/keep.py"/>
        <source>scores of other breasts</source>
        <translation>其他乳腺的分数</translation>
    </message>
    <message>
        <location filename="../../core/domain/worklist.py"/>
        <source>second read</source>
        <translation>已复阅</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>seconds from the first mark to the assessment</source>
        <translation>从首个标记到评估的秒数</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>seconds from the opinion to the last change</source>
        <translation>从模型意见到最后更改的秒数</translation>
    </message>
    <message>
        <location filename="../../core/domain/roles.py"/>
        <source>see how others read with the machine</source>
        <translation>查看他人如何与机器一同阅片</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>sensitivity at 0.9</source>
        <translation>0.9 时的敏感度</translation>
    </message>
    <message>
        <location filename="../../core/models/refresh.py"/>
        <source>share out patients</source>
        <translation>划分患者</translation>
    </message>
    <message>
        <location filename="../../core/dataset/freeze.py"/>
        <source>share out patients for training</source>
        <translation>为训练划分患者</translation>
    </message>
    <message>
        <location filename="../../core/jobs/runner.py"/>
        <source>signal {0}</source>
        <translation>信号 {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <location filename="../../core/store/splits.py"/>
        <source>split salt</source>
        <translation>划分的盐值</translation>
    </message>
    <message>
        <location filename="../../core/models/runs.py"/>
        <source>start a training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the DICOMDIR is larger than 64 MiB</source>
        <translation>DICOMDIR 大于 64 MiB</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the DICOMDIR names more than {0} files</source>
        <translation>DICOMDIR 指定的文件超过 {0} 个</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the age {0} is no number of years</source>
        <translation>年龄 {0} 不是年数</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive as a whole inflates beyond reason</source>
        <translation>整个压缩包展开后异常庞大</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive holds more than {0} files</source>
        <translation>压缩包含有超过 {0} 个文件</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>the archive is damaged ({0})</source>
        <translation>压缩包已损坏（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the assessment {0} is no category (0 to 6)</source>
        <translation>评估 {0} 不是分类（0 至 6）</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>the best there is</source>
        <translation>所能达到的最佳</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the breast density {0} is none of A to D</source>
        <translation>乳腺构成 {0} 不在 A 至 D 之中</translation>
    </message>
    <message>
        <location filename="../../core/storage/cleaning.py"/>
        <source>the disk does not answer</source>
        <translation>磁盘没有响应</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>the document</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the exam date {0} is not written as the mapping says</source>
        <translation>检查日期 {0} 的写法与映射所述不符</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <location filename="../../core/lexicons/files.py"/>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../core/ingest/decode.py"/>
        <location filename="../../core/ingest/relink.py"/>
        <location filename="../../core/interop/bring.py"/>
        <source>the file is not where it lay</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <location filename="../../core/ingest/dicomdir.py"/>
        <source>the file that is named is not there</source>
        <translation>所指定的文件不存在</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the finding {0} is not written type: axis=value</source>
        <translation>病灶 {0} 未写作 type: axis=value</translation>
    </message>
    <message>
        <location filename="../../core/storage/cleaning.py"/>
        <source>the folder may not be written</source>
        <translation>该文件夹不可写入</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>the graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>the head that was given</source>
        <translation>所给的头值</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image cannot be opened ({0})</source>
        <translation>图像无法打开（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image is a link that leads outside of the folder</source>
        <translation>图像是指向文件夹之外的链接</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image is not there</source>
        <translation>图像不存在</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image&apos;s path leads outside of the folder of the images</source>
        <translation>图像路径指向图像文件夹之外</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the image&apos;s path must start in the folder of the images</source>
        <translation>图像路径必须从图像文件夹开始</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>the key of an image is its SHA-256 in hexadecimal</source>
        <translation>图像的键是其十六进制 SHA-256</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>the layout names {0}, which is no term of the file</source>
        <translation>布局指定了 {0}，而它不是文件中的术语</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>the lexicon {0} has no type {1}: rename the category.</source>
        <translation>术语集 {0} 没有类型 {1}：请重命名该类别。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>the model card of {0} (page Models, or maninegs card)</source>
        <translation>{0} 的模型卡（“模型”页，或 maninegs card）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>the model in use when training began, on the same breasts</source>
        <translation>训练开始时的在用模型，在相同乳腺上</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the pathology {0} is neither benign nor malignant</source>
        <translation>病理 {0} 既非良性也非恶性</translation>
    </message>
    <message>
        <location filename="../../core/ingest/rows.py"/>
        <source>the patient has several exams {0}</source>
        <translation>该患者有多次检查{0}</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>the preset {0} is not known here</source>
        <translation>此处没有预设 {0}</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>the readers&apos; consensus</source>
        <translation>阅片者共识</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>the same encoder before training</source>
        <translation>训练前的同一编码器</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the side {0} is neither right nor left</source>
        <translation>侧别 {0} 既非右也非左</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <location filename="../../core/ingest/rows.py"/>
        <source>the table and the image name different sides</source>
        <translation>表格与图像所示侧别不同</translation>
    </message>
    <message>
        <location filename="../../core/ingest/pictures.py"/>
        <source>the table and the image name different views</source>
        <translation>表格与图像所示投照位不同</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>the view {0} is not known</source>
        <translation>投照位 {0} 未知</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>the {0} {1} is there twice</source>
        <translation>{0} {1} 出现两次</translation>
    </message>
    <message>
        <location filename="../../core/imaging/protocols.py"/>
        <source>there are two stages with the id {0}</source>
        <translation>有两个步骤的 id 都是 {0}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <source>there is no recommendation {0}</source>
        <translation>没有处理建议 {0}</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>there is no such key</source>
        <translation>没有这个键</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>they are no whole safetensors file</source>
        <translation>它们不是完整的 safetensors 文件</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>they changed while they were read</source>
        <translation>它们在读取过程中被更改</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>this key is missing</source>
        <translation>缺少此键</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>this patient has no proven breast among those fitted on</source>
        <translation>该患者没有参与拟合的经病理证实的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/annotation/comparison.py"/>
        <source>to settle</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say</source>
        <translation>例数太少，无法说明</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say ({0} patients)</source>
        <translation>例数太少，无法说明（{0} 名患者）</translation>
    </message>
    <message>
        <location filename="../../core/models/measures.py"/>
        <source>too few to say ({0})</source>
        <translation>例数太少，无法说明（{0}）</translation>
    </message>
    <message>
        <location filename="../../core/domain/evidence.py"/>
        <source>too many marks</source>
        <translation>标记过多</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/packaged.py"/>
        <source>torch was loaded in the window&apos;s process: this is a fault of the build.</source>
        <translation>torch 被加载到窗口的进程中：这是程序构建的错误。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>torch {0}</source>
        <translation>torch {0}</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../core/settings/fields.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>two actions on one key: {0}</source>
        <translation>两个操作使用同一按键：{0}</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>type {0} names the axis {1}, which is not there</source>
        <translation>类型 {0} 指定了轴 {1}，而它不存在</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>unable to open</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/tables.py"/>
        <source>untrained encoder</source>
        <translation>未训练的编码器</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>upper</source>
        <translation>上</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>upper or lower</source>
        <translation>上方或下方</translation>
    </message>
    <message>
        <location filename="../../core/models/using.py"/>
        <source>use a model</source>
        <translation>启用模型</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>value of {0}</source>
        <translation>{0} 的取值</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>vector export</source>
        <translation>向量导出</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>vendors</source>
        <translation>厂商</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>view</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>views</source>
        <translation>投照位</translation>
    </message>
    <message>
        <location filename="../../core/domain"/>
        <source>vocabulary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>when: {0}</source>
        <translation>时间：{0}</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/viewer/windows_plan.py"/>
        <source>windows are missing</source>
        <translation>缺少窗口</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <location filename="../../core/classification/chance.py"/>
        <source>{0} (95 % interval {1} to {2}), {3}</source>
        <translation>{0}（95 % 区间 {1} 至 {2}），{3}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>{0} (median and quartiles)</source>
        <translation>{0}（中位数与四分位数）</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} (preset: {1})</source>
        <translation>{0}（预设：{1}）</translation>
    </message>
    <message>
        <location filename="../../core/store/holder.py"/>
        <source>{0} (process {1})</source>
        <translation>{0}（进程 {1}）</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/status.py"/>
        <source>{0} It is built again at the next search.</source>
        <translation>{0}下次检索时重新建立。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/rules.py"/>
        <location filename="../../core/lexicons/stock.py"/>
        <source>{0} It is left out.</source>
        <translation>{0}已略去。</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>{0} MB are more than any encoder has</source>
        <translation>{0} MB 超出任何编码器的大小</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>{0} The best epoch before is kept.</source>
        <translation>{0}保留此前的最佳轮次。</translation>
    </message>
    <message>
        <location filename="../../core/training/loop.py"/>
        <source>{0} The last epoch is taken instead.</source>
        <translation>{0}改取最后一轮。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} UTC, gate: {1}</source>
        <translation>{0} UTC，盲读规则：{1}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/regions.py"/>
        <source>{0} belongs to no breast yet, so that its patient&apos;s own cases cannot be left out: set its side, then look again.</source>
        <translation>{0} 尚不属于任何乳腺，因此无法排除其患者自身的病例：请设置其侧别后再查找。</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} breast</source>
        <translation>{0} 侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <location filename="../../core/models/card.py"/>
        <source>{0} breasts</source>
        <translation>{0} 侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} cannot be looked up: {1}</source>
        <translation>{0} 无法检索：{1}</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} cannot be made in {1} ({2}): choose another folder.</source>
        <translation>{0} 无法在 {1} 中建立（{2}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} cannot be opened: check that the disk is there and may be read.</source>
        <translation>{0} 无法打开：请检查磁盘是否存在且可读。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} cannot be read ({1}): check it.</source>
        <translation>{0} 无法读取（{1}）：请检查。</translation>
    </message>
    <message>
        <location filename="../../core/reports/faults.py"/>
        <source>{0} cannot be read ({1}): it may have been cleaned up.</source>
        <translation>{0} 无法读取（{1}）：可能已被清理。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} cannot be read: choose a COCO JSON file.</source>
        <translation>{0} 无法读取：请选择 COCO JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../core/workspace.py"/>
        <source>{0} cannot be read: restore it from a backup.</source>
        <translation>{0} 无法读取：请从备份恢复。</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} cannot be read: save it as CSV in UTF-8.</source>
        <translation>{0} 无法读取：请存为 UTF-8 的 CSV。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} cannot be written (read-only), nothing was saved: check its permissions.</source>
        <translation>{0} 无法写入（只读），未保存任何内容：请检查其权限。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>{0} cannot be written ({1}), nothing was exported: free some space or choose another folder.</source>
        <translation>{0} 无法写入（{1}），未导出任何内容：请释放空间或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/interop/layout.py"/>
        <source>{0} cannot be written ({1}), nothing was exported: {2} and try again.</source>
        <translation>{0} 无法写入（{1}），未导出任何内容：{2}，然后重试。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/presets.py"/>
        <source>{0} cannot be written ({1}): choose another folder.</source>
        <translation>{0} 无法写入（{1}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} cannot be written ({1}): choose another place.</source>
        <translation>{0} 无法写入（{1}）：请选择其他位置。</translation>
    </message>
    <message>
        <location filename="../../core/models/vectors_out.py"/>
        <source>{0} cannot be written ({1}): free space, or choose another folder.</source>
        <translation>{0} 无法写入（{1}）：请释放空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/mouse.py"/>
        <source>{0} cannot be {1}: write one of {2}</source>
        <translation>{0} 不能是 {1}：请写 {2} 之一</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>{0} concluded otherwise on this exam here: that was kept.</source>
        <translation>{0} 对此检查另有结论：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} could not be copied ({1}), nothing was changed: free some space and try again.</source>
        <translation>{0} 无法复制（{1}），未作任何更改：请释放空间后重试。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>{0} does not belong to the GPU pack: take the pack again.</source>
        <translation>{0} 不属于此 GPU 包：请重新取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} does not describe a finding of type {1}</source>
        <translation>{0} 不用于描述 {1} 类病灶</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} does not describe this finding.</source>
        <translation>{0} 不用于描述此病灶。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} does not look as the mapping says</source>
        <translation>{0} 的形式与映射所述不符</translation>
    </message>
    <message>
        <location filename="../../core/annotation/people.py"/>
        <source>{0} does not read here any more: ask an administrator.</source>
        <translation>{0} 已不在此阅片：请联系管理员。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/assigning.py"/>
        <source>{0} does not read here: assign to somebody who does.</source>
        <translation>{0} 不在此阅片：请分配给在此阅片者。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} does not tell {1}: mark it in {2} too, with its nipple placed.</source>
        <translation>{0} 不能说明{1}：请在{2}上也作标记，并放置其乳头点。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/correcting.py"/>
        <source>{0} h lies between two quadrants.</source>
        <translation>{0} 点钟位于两个象限之间。</translation>
    </message>
    <message>
        <location filename="../../core/vocabulary.py"/>
        <source>{0} has the key {1} twice</source>
        <translation>{0} 中键 {1} 出现两次</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0} here, not there</source>
        <translation>{0}，此例有，彼例无</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds more files than an exported model.</source>
        <translation>{0} 含有的文件多于导出的模型。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} holds no annotations: choose a COCO JSON file.</source>
        <translation>{0} 不含标注：请选择 COCO JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../core/phantom/generate.py"/>
        <source>{0} holds other files or more phantoms: choose an empty folder.</source>
        <translation>{0} 含有其他文件或更多模拟图像：请选择空文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/looking.py"/>
        <source>{0} holds slices, and models compare 2D images: draw the region on the mammogram or the synthetic 2D image of this view.</source>
        <translation>{0} 含有层面，而模型比较二维图像：请在该投照位的乳腺 X 线图像或合成二维图像上画出区域。</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/query.py"/>
        <source>{0} holds slices, and models compare 2D images: look up the mammogram or the synthetic 2D image of this view.</source>
        <translation>{0} 含有层面，而模型比较二维图像：请检索该投照位的乳腺 X 线图像或合成二维图像。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} holds too many parts for a table: save it as CSV.</source>
        <translation>{0} 组成部分过多，不像表格：请存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} holds what is no number</source>
        <translation>{0} 含有非数字内容</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds {1} twice: it is refused.</source>
        <translation>{0} 中 {1} 出现两次：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} holds {1}, which is no part of a model.</source>
        <translation>{0} 含有 {1}，它不是模型的组成部分。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>{0} in the GPU pack points out of it: the pack is not taken.</source>
        <translation>GPU 包中的 {0} 指向包外：不取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/arrays.py"/>
        <location filename="../../core/files.py"/>
        <source>{0} in {1} cannot be read ({2}): take the previous one or make it again.</source>
        <translation>{1} 中的 {0} 无法读取（{2}）：请取先前的一个或重新制作。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} in {1} does not hold a JSON object.</source>
        <translation>{1} 中的 {0} 不含 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../core/models/record.py"/>
        <source>{0} in {1} does not hold the curves of a training.</source>
        <translation>{1} 中的 {0} 不含训练曲线。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} in {1} is a link: the model is refused.</source>
        <translation>{1} 中的 {0} 是链接：拒绝该模型。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} inflates beyond 512 MiB: save it as CSV.</source>
        <translation>{0} 展开后超过 512 MiB：请存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} instead of {1}</source>
        <translation>{0} 而不是 {1}</translation>
    </message>
    <message>
        <location filename="../../core/ingest/archive.py"/>
        <source>{0} is a damaged XLSX: save it again or as CSV.</source>
        <translation>{0} 是损坏的 XLSX：请重新保存，或存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is a damaged ZIP: ask for it again.</source>
        <translation>{0} 是损坏的 ZIP：请重新索取。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco.py"/>
        <source>{0} is a folder: name a new file that ends in .json.</source>
        <translation>{0} 是文件夹：请指定以 .json 结尾的新文件。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is being read by {1}, so that what was deleted cannot be overwritten yet: it is done at the next start.</source>
        <translation>{0} 正被{1}读取，因此尚不能覆写已删除的内容：将在下次启动时进行。</translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} is being restored or brought up to date by another process: wait until it has finished.</source>
        <translation>{0} 正由另一进程恢复或更新：请等待其完成。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} is being written by longer work of this window: nothing was saved; try again when it has finished.</source>
        <translation>{0} 正由此窗口的较长工作写入：未保存任何内容；请待其完成后重试。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/contradictions.py"/>
        <source>{0} is both {1}: keep the one that fits best.</source>
        <translation>{0}同时为{1}：请保留最合适的一个。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is damaged and was left untouched: restore the newest copy from the workspace&apos;s backups.</source>
        <translation>{0} 已损坏，保持原样：请恢复工作区备份中最新的副本。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is damaged and was left untouched: restore {1} in its place.</source>
        <translation>{0} 已损坏，保持原样：请恢复 {1} 以取代它。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/journal.py"/>
        <source>{0} is damaged, so that a deletion cannot be finished: delete the patient again.</source>
        <translation>{0} 已损坏，删除无法完成：请再次删除该患者。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>{0} is damaged: copy the GPU pack to the stick again.</source>
        <translation>{0} 已损坏：请重新将 GPU 包复制到 U 盘。</translation>
    </message>
    <message>
        <location filename="../../core/tombstones.py"/>
        <source>{0} is damaged: restore it from a copy of the workspace.</source>
        <translation>{0} 已损坏：请从工作区的副本恢复。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>{0} is in use by another process: close it there, then restore.</source>
        <translation>{0} 正被另一进程使用：请在那里关闭，然后恢复。</translation>
    </message>
    <message>
        <location filename="../../core/store/sqlite.py"/>
        <source>{0} is in use by {1}: nothing was saved; try again when it has finished.</source>
        <translation>{0} 正被{1}使用：未保存任何内容；请待其完成后重试。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is larger than any model&apos;s: it is refused.</source>
        <translation>{0} 大于任何模型的该部分：已拒绝。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/mouse.py"/>
        <source>{0} is no button: write one of {1}</source>
        <translation>{0} 不是鼠标键：请写 {1} 之一</translation>
    </message>
    <message>
        <location filename="../../core/jobs/launch.py"/>
        <source>{0} is no child process of this program.</source>
        <translation>{0} 不是此程序的子进程。</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/entries.py"/>
        <source>{0} is no code: write scheme and value, like SCT 42700002</source>
        <translation>{0} 不是编码：请写出体系和值，如 SCT 42700002</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>{0} is no export of tags: choose the folder of one.</source>
        <translation>{0} 不是标注的导出内容：请选择其文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is no exported model: it is neither a folder nor a ZIP.</source>
        <translation>{0} 不是导出的模型：既非文件夹也非 ZIP。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is no exported model: it lacks {1}.</source>
        <translation>{0} 不是导出的模型：缺少 {1}。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/keys/presets.py"/>
        <source>{0} is no key: write it as in Ctrl+Shift+Z, F11 or [</source>
        <translation>{0} 不是按键：请写作 Ctrl+Shift+Z、F11 或 [ 之类</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>{0} is no list of a GPU pack: choose another folder.</source>
        <translation>{0} 不是 GPU 包的清单：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/manifest.py"/>
        <source>{0} is no list of a GPU pack: it is too large.</source>
        <translation>{0} 不是 GPU 包的清单：文件太大。</translation>
    </message>
    <message>
        <location filename="../../core/interop/decode.py"/>
        <source>{0} is no number</source>
        <translation>{0} 不是数字</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is no role of a person</source>
        <translation>{0} 不是人员的角色</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>{0} is no tag key: give one letter or a digit from 1 to 9</source>
        <translation>{0} 不是标注键：请给出一个字母或 1 至 9 的数字</translation>
    </message>
    <message>
        <location filename="../../core/training/tensorfile.py"/>
        <source>{0} is no whole safetensors file ({1}): copy it again from where it came from.</source>
        <translation>{0} 不是完整的 safetensors 文件（{1}）：请从来源处重新复制。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} is no {1}: its manifest names another kind.</source>
        <translation>{0} 不是{1}：其清单属于另一种类。</translation>
    </message>
    <message>
        <location filename="../../maninegs_gui/actions.py"/>
        <source>{0} is not an action that is held</source>
        <translation>{0} 不是按住执行的操作</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} is not of this breast: its marks say nothing of the place.</source>
        <translation>{0} 不属于此侧乳腺：其标记不能说明位置。</translation>
    </message>
    <message>
        <location filename="../../core/store/identity.py"/>
        <source>{0} is not where it was, nothing was saved: reconnect its disk or put its folder back.</source>
        <translation>{0} 不在原处，未保存任何内容：请重新连接其磁盘或放回其文件夹。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} is oblique and the lesion lies far {1}: it may be in the {2} half; a lateral view would tell.</source>
        <translation>{0} 为斜位，而病灶位置很靠{1}：可能在{2}半；侧位图像可以确定。</translation>
    </message>
    <message>
        <location filename="../../core/store/verify.py"/>
        <source>{0} is of a state that a restore left behind; nothing is wrong.</source>
        <translation>{0} 属于恢复前的状态；没有问题。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} is of an older ManiNegs and cannot be brought up to date where it lies: copy the workspace to a disk that can be written.</source>
        <translation>{0} 属于较旧的 ManiNegs，且无法在原处更新：请将工作区复制到可写入的磁盘。</translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} is of an older ManiNegs and open elsewhere too: close it there, so that it can be brought up to date.</source>
        <translation>{0} 属于较旧的 ManiNegs，且在别处也已打开：请在那里关闭以便更新。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} is retired in {1}</source>
        <translation>{0} 在 {1} 中已停用</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} is retired in {1}: choose another.</source>
        <translation>{0} 在 {1} 中已停用：请另选。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/mapping.py"/>
        <source>{0} is retired.</source>
        <translation>{0} 已停用。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is the only administrator: make another reader administrator first.</source>
        <translation>{0} 是唯一的管理员：请先将另一位阅片者设为管理员。</translation>
    </message>
    <message>
        <location filename="../../core/models/exchange.py"/>
        <source>{0} is there already: choose another name.</source>
        <translation>{0} 已存在：请另选名称。</translation>
    </message>
    <message>
        <location filename="../../core/documents.py"/>
        <source>{0} is too large for a {1}: name the {2} file.</source>
        <translation>{0} 过大，不像{1}：请指定 {2} 文件。</translation>
    </message>
    <message>
        <location filename="../../core/interop/coco_import.py"/>
        <source>{0} is too large to be read at once: split it, or use the lossless format.</source>
        <translation>{0} 过大，无法一次读取：请拆分，或使用无损格式。</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} is too large to be read at once: use the lossless format.</source>
        <translation>{0} 过大，无法一次读取：请使用无损格式。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>{0} is twice in the GPU pack: the pack is not taken.</source>
        <translation>{0} 在 GPU 包中出现两次：不取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/store/readers.py"/>
        <source>{0} is {1}: it cannot be changed.</source>
        <translation>{0} 是{1}：不能更改。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>{0} joined with another since these data were frozen: here they still count as separate, so that one half may be learnt from while the other is measured. Measure the model in use (maninegs evaluate), or train again.</source>
        <translation>{0}在这些数据冻结后与另一患者合并：在此仍分别计算，因此可能一半用于学习而另一半用于测量。请测量在用模型（maninegs evaluate），或重新训练。</translation>
    </message>
    <message>
        <location filename="../../core/interop/tables_import.py"/>
        <source>{0} lacks the column {1}: keep the columns as exported.</source>
        <translation>{0} 缺少列 {1}：请保持导出时的各列。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} lies on a read-only disk with changes that were not merged in: copy the workspace to a disk that can be written.</source>
        <translation>{0} 位于只读磁盘且有尚未并入的更改：请将工作区复制到可写入的磁盘。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/names.py"/>
        <source>{0} lies within a file of the GPU pack: the pack is not taken.</source>
        <translation>{0} 位于 GPU 包的一个文件之内：不取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/pool.py"/>
        <source>{0} made a decoder answer nonsense: it is refused as harmful.</source>
        <translation>{0}使解码器返回无意义的结果：视为有害而拒绝。</translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>{0} names no breast: give its id, or PATIENT:R or PATIENT:L:2024-01-31.</source>
        <translation>{0} 不对应任何乳腺：请给出其编号，或 PATIENT:R 或 PATIENT:L:2024-01-31。</translation>
    </message>
    <message>
        <location filename="../../core/imaging/hanging.py"/>
        <source>{0} names no slot: write it like RCC, LMLO, LMLOID or prior:RCC</source>
        <translation>{0} 不是挂片位置：请写作 RCC、LMLO、LMLOID 或 prior:RCC 之类</translation>
    </message>
    <message>
        <location filename="../../core/store/breasts.py"/>
        <source>{0} names several breasts ({1}): add the date, or give the id.</source>
        <translation>{0} 对应多侧乳腺（{1}）：请加上日期，或给出编号。</translation>
    </message>
    <message>
        <location filename="../../resources/rules/contradictions.yaml"/>
        <source>{0} o&apos;clock does not lie in this quadrant of the {1} breast: correct one of the two.</source>
        <translation>{0} 点钟不在{1}侧乳腺的该象限内：请更正其一。</translation>
    </message>
    <message>
        <location filename="../../core/workerpack/kept.py"/>
        <source>{0} of the GPU pack was altered or is damaged: take the pack again.</source>
        <translation>GPU 包的 {0} 被改动过或已损坏：请重新取用此包。</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>{0} of the model does not say what its vectors were made of: put a copy of it back, or use another model.</source>
        <translation>模型的 {0} 未说明其向量由何而来：请放回其副本，或改用其他模型。</translation>
    </message>
    <message>
        <location filename="../../core/models/accepted.py"/>
        <source>{0} of the model names no vectors: refresh the model.</source>
        <translation>模型的 {0} 未指明向量：请刷新模型。</translation>
    </message>
    <message>
        <location filename="../../core/files.py"/>
        <source>{0} of the {1} in {2} was altered or is damaged: it is not used.</source>
        <translation>{2} 中{1}的 {0} 被改动过或已损坏：不予使用。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>{0} of up to {1} proven breasts are in common and equally proven; the others are left out.</source>
        <translation>至多 {1} 侧经病理证实的乳腺中有 {0} 侧共有且结果一致；其余略去。</translation>
    </message>
    <message>
        <location filename="../../core/domain/share.py"/>
        <source>{0} of {1} is no share</source>
        <translation>{0} / {1} 不是比例</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} of {1} malignant, {2} % of the vote</source>
        <translation>{1} 例中 {0} 例恶性，占投票的 {2} %</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} of {1} planned, best epoch {2}</source>
        <translation>计划 {1} 步中的 {0} 步，最佳轮次 {2}</translation>
    </message>
    <message>
        <location filename="../../core/annotation/reliance_table.py"/>
        <source>{0} of {1}, {2} % ({3} to {4})</source>
        <translation>{0} / {1}，{2} %（{3} 至 {4}）</translation>
    </message>
    <message>
        <location filename="../../core/domain/lexicon.py"/>
        <source>{0} offers no finding like that any more: begin anew.</source>
        <translation>{0} 已不再提供这样的病灶：请重新开始。</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/joins.py"/>
        <source>{0} patients were</source>
        <translation>有 {0} 名患者</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>{0} patients with benign and {1} with malignant breasts: at least {2} of each are needed.</source>
        <translation>良性乳腺患者 {0} 名、恶性乳腺患者 {1} 名：各至少需要 {2} 名。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} patients, {1} breasts, {2} views ({3} breasts tagged, {4} proven, {5} of them malignant)</source>
        <translation>患者 {0} 名，乳腺 {1} 侧，图像 {2} 幅（已标注 {3} 侧，经病理证实 {4} 侧，其中恶性 {5} 侧）</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/measures.py"/>
        <source>{0} patients: at least {1} are needed.</source>
        <translation>患者 {0} 名：至少需要 {1} 名。</translation>
    </message>
    <message>
        <location filename="../../core/interop/merge.py"/>
        <source>{0} said something else of this breast here: it was kept.</source>
        <translation>{0} 对此侧乳腺另有意见：保留此处的。</translation>
    </message>
    <message>
        <location filename="../../core/ingest/cells.py"/>
        <source>{0} says {1}, which the mapping {2} does not know</source>
        <translation>{0} 写有 {1}，而映射 {2} 不认识</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/compare.py"/>
        <source>{0} seeds stand against {1}: averaging over more seeds alone raises an AUC, so compare equal numbers.</source>
        <translation>{0} 个随机种子对 {1} 个：仅对更多种子取平均就会提高 AUC，请以相同数目比较。</translation>
    </message>
    <message>
        <location filename="../../core/annotation/deriving.py"/>
        <source>{0} shows no whole breast in its place: it says nothing of the quadrant.</source>
        <translation>{0} 未在其位置显示完整的乳腺：不能说明象限。</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} tensors are missing, {1}</source>
        <translation>缺少 {0} 个张量，{1}</translation>
    </message>
    <message>
        <location filename="../../core/training/backbone.py"/>
        <source>{0} tensors are unknown, {1}</source>
        <translation>有 {0} 个未知张量，{1}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} the operating point: {1}</source>
        <translation>{0}工作点：{1}</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0} there, not here</source>
        <translation>{0}，彼例有，此例无</translation>
    </message>
    <message>
        <location filename="../../core/domain/errors.py"/>
        <source>{0} was cancelled; what was finished before is kept.</source>
        <translation>{0}已取消；此前完成的内容保留。</translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} was made by a newer ManiNegs and was left untouched: update this program.</source>
        <translation>{0} 由更新版本的 ManiNegs 建立，保持原样：请更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/erasure/journal.py"/>
        <location filename="../../core/interop/coco_import.py"/>
        <location filename="../../core/tombstones.py"/>
        <source>{0} was made by a newer ManiNegs: update this program.</source>
        <translation>{0} 由更新版本的 ManiNegs 生成：请更新此程序。</translation>
    </message>
    <message>
        <location filename="../../core/store/swap.py"/>
        <source>{0} was opened meanwhile, nothing was changed: try again.</source>
        <translation>{0} 其间被打开，未作任何更改：请重试。</translation>
    </message>
    <message>
        <location filename="../../core/store/store.py"/>
        <source>{0} was replaced by another file: nothing was saved; close this window and open the workspace again.</source>
        <translation>{0} 被另一文件取代：未保存任何内容；请关闭此窗口并重新打开工作区。</translation>
    </message>
    <message>
        <location filename="../../core/store/restore.py"/>
        <source>{0} was written to meanwhile, nothing was changed.</source>
        <translation>{0} 其间被写入，未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../core/store/migrate.py"/>
        <source>{0} was written to meanwhile: open it again.</source>
        <translation>{0} 其间被写入：请重新打开。</translation>
    </message>
    <message>
        <location filename="../../core/models/card.py"/>
        <source>{0} x {1} pixels</source>
        <translation>{0} x {1} 像素</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} years</source>
        <translation>{0} 岁</translation>
    </message>
    <message>
        <location filename="../../core/training/weights.py"/>
        <source>{0} {1} instead of {2}</source>
        <translation>{0} {1} 而不是 {2}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} {1} proven breasts of other patients were compared by image and tags; as close counts what is nearer than {2} % of random pairs ({3}).</source>
        <translation>{0}按图像和标注比较了其他患者的 {1} 侧经病理证实的乳腺；比 {2} % 的随机配对更近者视为接近（{3}）。</translation>
    </message>
    <message>
        <location filename="../../core/phantom/slices_dicom.py"/>
        <source>{0} {1} synthetic 2D</source>
        <translation>{0} {1} 合成二维</translation>
    </message>
    <message>
        <location filename="../../core/phantom/slices_dicom.py"/>
        <source>{0} {1} tomosynthesis</source>
        <translation>{0} {1} 断层合成</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0} · {1} · {2} · ManiNegs {3}</source>
        <translation>{0} · {1} · {2} · ManiNegs {3}</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>{0} “Estimate the time” measures it.</source>
        <translation>{0}“估算时间”可进行测量。</translation>
    </message>
    <message>
        <location filename="../../core/classification/opinion.py"/>
        <source>{0}, corrected to the {1} malignant that this site reads</source>
        <translation>{0}，已换算到本机构所阅病例的恶性比例 {1}</translation>
    </message>
    <message>
        <location filename="../../core/classification/case_sheet.py"/>
        <source>{0}, {1} breast</source>
        <translation>{0}，{1}侧乳腺</translation>
    </message>
    <message>
        <location filename="../../core/lexicons/files.py"/>
        <source>{0}.{1} and {2}.{3} both want the tag key {4}, and a finding of type {5} can have both</source>
        <translation>{0}.{1} 与 {2}.{3} 都要使用标注键 {4}，而 {5} 类病灶可同时有两者</translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <source>{0}: AUC {1} ({2} to {3}) among {4} proven breasts of {5} patients</source>
        <translation>{0}：AUC {1}（{2} 至 {3}），{5} 名患者的 {4} 侧经病理证实的乳腺</translation>
    </message>
    <message>
        <location filename="../../core/models/preflight.py"/>
        <source>{0}: that is tight.</source>
        <translation>{0}：余量很小。</translation>
    </message>
    <message>
        <location filename="../../core/training/device.py"/>
        <source>{0}: the run goes on with the processor.</source>
        <translation>{0}：训练改用处理器继续。</translation>
    </message>
    <message>
        <location filename="../../core/classification/subgroups.py"/>
        <source>{0}: too few to say ({1} patients with benign and {2} with malignant breasts; {3} of each are needed)</source>
        <translation>{0}：例数太少，无法说明（良性乳腺患者 {1} 名、恶性乳腺患者 {2} 名；各需 {3} 名）</translation>
    </message>
    <message>
        <location filename="../../core/retrieval/explain.py"/>
        <source>{0}: {1} here, {2} there</source>
        <translation>{0}：此例{1}，彼例{2}</translation>
    </message>
    <message>
        <location filename="../../core/settings/kept.py"/>
        <source>“{0}” is fixed by the site file {1}.</source>
        <translation>“{0}”已由机构文件 {1} 固定。</translation>
    </message>
    <message>
        <location filename="../../core/settings/new_workspaces.py"/>
        <source>“{0}” is fixed by the site file {1}: leave it as it is, or ask whoever keeps that file.</source>
        <translation>“{0}”已由机构文件 {1} 固定：请保持不变，或联系维护该文件的人员。</translation>
    </message>
</context>
</TS>
