BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE assessments (
	breast_id INTEGER NOT NULL, 
	reader_id INTEGER NOT NULL, 
	category VARCHAR NOT NULL, 
	density VARCHAR, 
	note VARCHAR NOT NULL, 
	gate_policy VARCHAR NOT NULL, 
	saved_at DATETIME NOT NULL, 
	offset_minutes INTEGER NOT NULL, 
	CONSTRAINT pk_assessments PRIMARY KEY (breast_id, reader_id), 
	CONSTRAINT fk_assessments_breast_id_breasts FOREIGN KEY(breast_id) REFERENCES breasts (id), 
	CONSTRAINT fk_assessments_reader_id_readers FOREIGN KEY(reader_id) REFERENCES readers (id)
);
CREATE TABLE breasts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	exam_id INTEGER NOT NULL, 
	side VARCHAR NOT NULL, density VARCHAR, density_source VARCHAR, 
	CONSTRAINT fk_breasts_exam_id_exams FOREIGN KEY(exam_id) REFERENCES exams (id), 
	CONSTRAINT uq_breasts_exam_id UNIQUE (exam_id, side)
);
INSERT INTO "breasts" VALUES(1,1,'R',NULL,NULL);
INSERT INTO "breasts" VALUES(2,1,'L',NULL,NULL);
CREATE TABLE embedded (
	model_id INTEGER NOT NULL, 
	breast_id INTEGER NOT NULL, 
	CONSTRAINT pk_embedded PRIMARY KEY (model_id, breast_id), 
	CONSTRAINT fk_embedded_breast_id_breasts FOREIGN KEY(breast_id) REFERENCES breasts (id), 
	CONSTRAINT fk_embedded_model_id_models FOREIGN KEY(model_id) REFERENCES models (id)
);
INSERT INTO "embedded" VALUES(1,1);
CREATE TABLE evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sop_instance_uid VARCHAR NOT NULL, 
	study_instance_uid VARCHAR NOT NULL, 
	patient_key VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	manufacturer VARCHAR NOT NULL, 
	created VARCHAR NOT NULL, 
	content JSON, 
	fault VARCHAR NOT NULL, 
	CONSTRAINT uq_evidence_sop_instance_uid UNIQUE (sop_instance_uid)
);
INSERT INTO "evidence" VALUES(1,'1.5.1','1.2.826.9.1','P0001','computer-aided detection','/images/cad.dcm','abababababababababababababababababababababababababababababababab','Maker','2024-01-02T03:04:05','{"summary": "111242", "result": "", "marks": [{"kind": "density", "intent": "optional", "image_uid": "1.2", "centre": [3.5, 4.25], "outline": [], "frame": null, "certainty": null, "probability": null, "algorithm": "", "version": "", "named": ""}], "detections": [], "library": [], "withheld": 0, "placeless": 0}','');
CREATE TABLE exams (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	collection VARCHAR NOT NULL, 
	exam_date DATE, 
	exam_time VARCHAR NOT NULL, 
	age_years INTEGER, 
	accession VARCHAR NOT NULL, 
	description VARCHAR NOT NULL, 
	manufacturer VARCHAR NOT NULL, 
	search VARCHAR NOT NULL, 
	CONSTRAINT fk_exams_patient_id_patients FOREIGN KEY(patient_id) REFERENCES patients (id), 
	CONSTRAINT uq_exams_patient_id UNIQUE (patient_id, "key")
);
INSERT INTO "exams" VALUES(1,1,'1.2.826.9.1','test','2020-01-02','',60,'','Screening','Beta','p0001 example anna1 2020-01-02 screening');
CREATE TABLE findings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	breast_id INTEGER NOT NULL, 
	reader_id INTEGER NOT NULL, 
	tracking_uid VARCHAR NOT NULL, 
	lexicon VARCHAR NOT NULL, 
	lexicon_version VARCHAR NOT NULL, 
	type_key VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	CONSTRAINT fk_findings_breast_id_breasts FOREIGN KEY(breast_id) REFERENCES breasts (id), 
	CONSTRAINT fk_findings_reader_id_readers FOREIGN KEY(reader_id) REFERENCES readers (id)
);
INSERT INTO "findings" VALUES(1,1,1,'2.25.298087729227010111201469868873650580687','mvkl-35','1','mass','',0);
INSERT INTO "findings" VALUES(2,2,1,'2.25.315692015422301618046568195903119403412','mvkl-35','1','calcification','',0);
CREATE TABLE history (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	offset_minutes INTEGER NOT NULL, 
	reader_id INTEGER, 
	what VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	item_id INTEGER NOT NULL, 
	breast_id INTEGER, 
	"before" JSON, 
	"after" JSON, 
	CONSTRAINT fk_history_reader_id_readers FOREIGN KEY(reader_id) REFERENCES readers (id)
);
INSERT INTO "history" VALUES(1,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','readers',1,NULL,NULL,'{"name": "Reader One", "role": "reader"}');
INSERT INTO "history" VALUES(2,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','patients',1,NULL,NULL,'{"key": "P0001"}');
INSERT INTO "history" VALUES(3,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','exams',1,NULL,NULL,'{"patient": 1, "collection": "test"}');
INSERT INTO "history" VALUES(4,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','breasts',1,1,NULL,'{"exam": 1, "side": "R"}');
INSERT INTO "history" VALUES(5,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','images',1,1,NULL,'{"exam": 1, "sha256": "73fb4837a5848a837427ca356c5e25fecc99c3ad62950e2fbee38e39d74cc8f6"}');
INSERT INTO "history" VALUES(6,'2026-11-23 09:00:00.000000',0,NULL,'fill','change','images',1,1,'{"state": "recorded", "reason": ""}','{"state": "ready", "reason": ""}');
INSERT INTO "history" VALUES(7,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','breasts',2,2,NULL,'{"exam": 1, "side": "L"}');
INSERT INTO "history" VALUES(8,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','images',2,2,NULL,'{"exam": 1, "sha256": "113b7f09aca609c6fe68936f050de19a4cd2f07b41e676107e351fb01cd05c3a"}');
INSERT INTO "history" VALUES(9,'2026-11-23 09:00:00.000000',0,NULL,'fill','change','images',2,2,'{"state": "recorded", "reason": ""}','{"state": "ready", "reason": ""}');
INSERT INTO "history" VALUES(10,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','images',3,1,NULL,'{"exam": 1, "sha256": "db26d6223b0eba05d78a3a9645a559b265b68fe25b1a33747b7cb89c4800c734"}');
INSERT INTO "history" VALUES(11,'2026-11-23 09:00:00.000000',0,NULL,'fill','change','images',3,1,'{"state": "recorded", "reason": ""}','{"state": "ready", "reason": ""}');
INSERT INTO "history" VALUES(12,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','images',4,2,NULL,'{"exam": 1, "sha256": "196e4a21d9fe539030657e5b66eea2d90a28eaffea7f103ff1681a807b952373"}');
INSERT INTO "history" VALUES(13,'2026-11-23 09:00:00.000000',0,NULL,'fill','change','images',4,2,'{"state": "recorded", "reason": ""}','{"state": "ready", "reason": ""}');
INSERT INTO "history" VALUES(14,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','findings',1,1,NULL,'{"id": 1, "breast": 1, "reader": 1, "tracking_uid": "2.25.298087729227010111201469868873650580687", "lexicon": "mvkl-35", "lexicon_version": "1", "type": "mass", "descriptors": [["mass_margin", "circumscribed"], ["mass_shape", "oval"]], "regions": [{"image": 1, "kind": "box", "points": [[10.5, 20.5], [30.5, 40.5]], "frame": 0}], "note": ""}');
INSERT INTO "history" VALUES(15,'2026-11-23 09:00:00.000000',0,NULL,'fill','add','pathology',1,1,NULL,'{"outcome": "benign", "source": "histology", "detail": "", "dated": null}');
INSERT INTO "history" VALUES(16,'2026-11-23 09:00:00.000000',0,1,'Add calcification','add','findings',2,2,NULL,'{"id": 2, "breast": 2, "reader": 1, "tracking_uid": "2.25.315692015422301618046568195903119403412", "lexicon": "mvkl-35", "lexicon_version": "1", "type": "calcification", "descriptors": [["calc_shape", "popcorn"]], "regions": [], "note": ""}');
INSERT INTO "history" VALUES(17,'2026-11-23 09:00:00.000000',0,1,'Assess 4A','add','assessments',1,1,NULL,'{"breast": 1, "reader": 1, "category": "4A", "density": "C", "note": "note", "gate_policy": "standard", "saved_at": "2026-11-23T09:00:00+00:00"}');
INSERT INTO "history" VALUES(18,'2026-11-23 09:00:00.000000',0,1,'Undo: Assess 4A','remove','assessments',1,1,'{"breast": 1, "reader": 1, "category": "4A", "density": "C", "note": "note", "gate_policy": "standard", "saved_at": "2026-11-23T09:00:00+00:00"}',NULL);
INSERT INTO "history" VALUES(19,'2026-11-23 09:00:00.000000',0,1,'Redo: Assess 4A','add','assessments',1,1,NULL,'{"breast": 1, "reader": 1, "category": "4A", "density": "C", "note": "note", "gate_policy": "standard", "saved_at": "2026-11-23T09:00:00+00:00"}');
INSERT INTO "history" VALUES(20,'2026-11-23 09:00:00.000000',0,1,'Undo: Assess 4A','remove','assessments',1,1,'{"breast": 1, "reader": 1, "category": "4A", "density": "C", "note": "note", "gate_policy": "standard", "saved_at": "2026-11-23T09:00:00+00:00"}',NULL);
INSERT INTO "history" VALUES(21,'2026-11-23 09:00:00.000000',0,1,'all','split','patients',1,NULL,NULL,'{"split": "TRAIN", "stratum": "benign"}');
INSERT INTO "history" VALUES(22,'2026-11-23 09:00:00.000000',0,1,'all','add','runs',1,NULL,NULL,'{"preset": "demo", "snapshot": "ab"}');
INSERT INTO "history" VALUES(23,'2026-11-23 09:00:00.000000',0,1,'all','change','runs',1,NULL,'{"state": "running"}','{"state": "finished"}');
INSERT INTO "history" VALUES(24,'2026-11-23 09:00:00.000000',0,1,'all','add','models',1,NULL,NULL,'{"run": 1, "sha256": "cd"}');
INSERT INTO "history" VALUES(25,'2026-11-23 09:00:00.000000',0,1,'all','accept','models',1,NULL,NULL,'{"active": 1}');
INSERT INTO "history" VALUES(26,'2026-11-23 09:00:00.000000',0,1,'all','embed','models',1,NULL,NULL,'{"breasts": 1}');
INSERT INTO "history" VALUES(27,'2026-11-23 09:00:00.000000',0,1,'all','report','exams',1,NULL,NULL,'{"report": 1, "source": "table"}');
INSERT INTO "history" VALUES(28,'2026-11-23 09:00:00.000000',0,NULL,'import CAD and presentation states','add','evidence',1,NULL,NULL,'{"kind": "computer-aided detection", "sha256": "abababababababababababababababababababababababababababababababab"}');
INSERT INTO "history" VALUES(29,'2026-11-23 09:00:00.000000',0,1,'Place the nipple','add','landmarks',1,1,NULL,'{"image": 1, "frame": 0, "kind": "nipple", "reader": 1, "column": 10.5, "row": 20.5}');
CREATE TABLE images (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	exam_id INTEGER NOT NULL, 
	breast_id INTEGER, 
	path VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	collection VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	state_reason VARCHAR NOT NULL, 
	sop_instance_uid VARCHAR NOT NULL, 
	sop_class_uid VARCHAR NOT NULL, 
	series_instance_uid VARCHAR NOT NULL, 
	transfer_syntax_uid VARCHAR NOT NULL, 
	rows INTEGER NOT NULL, 
	columns INTEGER NOT NULL, 
	frames INTEGER NOT NULL, 
	bits_stored INTEGER NOT NULL, 
	photometric VARCHAR NOT NULL, 
	side VARCHAR, 
	side_from VARCHAR NOT NULL, 
	"view" VARCHAR, 
	view_from VARCHAR NOT NULL, 
	modifiers JSON NOT NULL, 
	orientation JSON NOT NULL, 
	orientation_from VARCHAR NOT NULL, 
	intent VARCHAR NOT NULL, 
	manufacturer VARCHAR NOT NULL, 
	model_name VARCHAR NOT NULL, 
	spacing_mm DOUBLE, 
	spacing_source VARCHAR NOT NULL, 
	quality_control BOOLEAN NOT NULL, 
	implant BOOLEAN NOT NULL, 
	partial BOOLEAN NOT NULL, 
	lossy BOOLEAN NOT NULL, 
	burned_in BOOLEAN NOT NULL, 
	instance_number INTEGER, 
	corner_text JSON NOT NULL, sources JSON, 
	CONSTRAINT fk_images_breast_id_breasts FOREIGN KEY(breast_id) REFERENCES breasts (id), 
	CONSTRAINT fk_images_exam_id_exams FOREIGN KEY(exam_id) REFERENCES exams (id), 
	CONSTRAINT uq_images_sop_instance_uid UNIQUE (sop_instance_uid)
);
INSERT INTO "images" VALUES(1,1,1,'/images/73fb4837.dcm','73fb4837a5848a837427ca356c5e25fecc99c3ad62950e2fbee38e39d74cc8f6',1000,'test','ready','','1.2.826.1.R.CC','1.2.840.10008.5.1.4.1.1.1.2','1.2.826.8.1','1.2.840.10008.1.2.1',400,300,1,12,'MONOCHROME2','R','code','CC','code','[]','["P", "L"]','code','presentation','Beta','',0.07,'imager',0,0,0,0,0,1,'[["KVP", "28"]]','[["1.2.3", "YES", ""]]');
INSERT INTO "images" VALUES(2,1,2,'/images/113b7f09.dcm','113b7f09aca609c6fe68936f050de19a4cd2f07b41e676107e351fb01cd05c3a',1000,'test','ready','','1.2.826.1.L.CC','1.2.840.10008.5.1.4.1.1.1.2','1.2.826.8.1','1.2.840.10008.1.2.1',400,300,1,12,'MONOCHROME2','L','code','CC','code','[]','["P", "L"]','code','presentation','Beta','',0.07,'imager',0,0,0,0,0,1,'[["KVP", "28"]]',NULL);
INSERT INTO "images" VALUES(3,1,1,'/images/db26d622.dcm','db26d6223b0eba05d78a3a9645a559b265b68fe25b1a33747b7cb89c4800c734',1000,'test','ready','','1.2.826.1.R.MLO','1.2.840.10008.5.1.4.1.1.1.2','1.2.826.8.1','1.2.840.10008.1.2.1',400,300,1,12,'MONOCHROME2','R','code','MLO','code','[]','["P", "L"]','code','presentation','Beta','',0.07,'imager',0,0,0,0,0,1,'[["KVP", "28"]]',NULL);
INSERT INTO "images" VALUES(4,1,2,'/images/196e4a21.dcm','196e4a21d9fe539030657e5b66eea2d90a28eaffea7f103ff1681a807b952373',1000,'test','ready','','1.2.826.1.L.MLO','1.2.840.10008.5.1.4.1.1.1.2','1.2.826.8.1','1.2.840.10008.1.2.1',400,300,1,12,'MONOCHROME2','L','code','MLO','code','[]','["P", "L"]','code','presentation','Beta','',0.07,'imager',0,0,0,0,0,1,'[["KVP", "28"]]',NULL);
CREATE TABLE landmarks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	image_id INTEGER NOT NULL, 
	frame INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	reader_id INTEGER NOT NULL, 
	"column" DOUBLE NOT NULL, 
	"row" DOUBLE NOT NULL, 
	CONSTRAINT fk_landmarks_image_id_images FOREIGN KEY(image_id) REFERENCES images (id), 
	CONSTRAINT fk_landmarks_reader_id_readers FOREIGN KEY(reader_id) REFERENCES readers (id), 
	CONSTRAINT uq_landmarks_image_id UNIQUE (image_id, frame, kind, reader_id)
);
INSERT INTO "landmarks" VALUES(1,1,0,'nipple',1,10.5,20.5);
CREATE TABLE manifestations (
	finding_id INTEGER NOT NULL, 
	axis VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_manifestations PRIMARY KEY (finding_id, axis, value), 
	CONSTRAINT fk_manifestations_finding_id_findings FOREIGN KEY(finding_id) REFERENCES findings (id)
);
INSERT INTO "manifestations" VALUES(1,'mass_margin','circumscribed');
INSERT INTO "manifestations" VALUES(1,'mass_shape','oval');
INSERT INTO "manifestations" VALUES(2,'calc_shape','popcorn');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('split salt','b44e1981b25573e90550439424905e6a');
CREATE TABLE models (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	run_id INTEGER NOT NULL, 
	uid VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	metrics JSON NOT NULL, 
	active BOOLEAN NOT NULL, 
	accepted_at DATETIME, 
	accepted_by INTEGER, 
	CONSTRAINT fk_models_accepted_by_readers FOREIGN KEY(accepted_by) REFERENCES readers (id), 
	CONSTRAINT fk_models_run_id_runs FOREIGN KEY(run_id) REFERENCES runs (id), 
	CONSTRAINT uq_models_uid UNIQUE (uid)
);
INSERT INTO "models" VALUES(1,1,'m1','cd','{}',1,'2026-11-23 09:00:00.000000',1);
CREATE TABLE pathologies (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	breast_id INTEGER NOT NULL, 
	outcome VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	dated DATE, 
	CONSTRAINT fk_pathologies_breast_id_breasts FOREIGN KEY(breast_id) REFERENCES breasts (id), 
	CONSTRAINT uq_pathologies_breast_id UNIQUE (breast_id)
);
INSERT INTO "pathologies" VALUES(1,1,'benign','histology','',NULL);
CREATE TABLE patients (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	birth_date DATE, 
	sex VARCHAR NOT NULL, 
	joined_into INTEGER, 
	CONSTRAINT fk_patients_joined_into_patients FOREIGN KEY(joined_into) REFERENCES patients (id), 
	CONSTRAINT uq_patients_key UNIQUE ("key")
);
INSERT INTO "patients" VALUES(1,'P0001','Example^Anna1','1960-01-01','F',NULL);
CREATE TABLE readers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT uq_readers_name UNIQUE (name)
);
INSERT INTO "readers" VALUES(1,'Reader One','reader','2026-11-23 09:00:00.000000');
CREATE TABLE regions (
	finding_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	image_id INTEGER NOT NULL, 
	frame INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	points JSON NOT NULL, 
	CONSTRAINT pk_regions PRIMARY KEY (finding_id, position), 
	CONSTRAINT fk_regions_finding_id_findings FOREIGN KEY(finding_id) REFERENCES findings (id), 
	CONSTRAINT fk_regions_image_id_images FOREIGN KEY(image_id) REFERENCES images (id)
);
INSERT INTO "regions" VALUES(1,0,1,0,'box','[[10.5, 20.5], [30.5, 40.5]]');
CREATE TABLE reports (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	exam_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT fk_reports_exam_id_exams FOREIGN KEY(exam_id) REFERENCES exams (id)
);
INSERT INTO "reports" VALUES(1,1,'A report.','table');
CREATE TABLE runs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	preset VARCHAR NOT NULL, 
	settings JSON NOT NULL, 
	snapshot_sha VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	metrics JSON NOT NULL, 
	started_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	CONSTRAINT fk_runs_snapshot_sha_snapshots FOREIGN KEY(snapshot_sha) REFERENCES snapshots (sha256), 
	CONSTRAINT uq_runs_uid UNIQUE (uid)
);
INSERT INTO "runs" VALUES(1,'r1','demo','{"steps": 1}','ab','finished','{"auc": 0.8}','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000');
CREATE TABLE snapshots (
	sha256 VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_snapshots PRIMARY KEY (sha256)
);
INSERT INTO "snapshots" VALUES('ab','2026-11-23 09:00:00.000000');
CREATE TABLE split_members (
	patient_id INTEGER NOT NULL, 
	split INTEGER NOT NULL, 
	stratum VARCHAR NOT NULL, 
	CONSTRAINT pk_split_members PRIMARY KEY (patient_id), 
	CONSTRAINT fk_split_members_patient_id_patients FOREIGN KEY(patient_id) REFERENCES patients (id)
);
INSERT INTO "split_members" VALUES(1,0,'benign');
CREATE TABLE undo_steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	reader_id INTEGER NOT NULL, 
	gesture VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	undone BOOLEAN NOT NULL, 
	commands JSON NOT NULL, 
	CONSTRAINT fk_undo_steps_reader_id_readers FOREIGN KEY(reader_id) REFERENCES readers (id)
);
INSERT INTO "undo_steps" VALUES(1,1,'a602759f61c24f489f6c066eb5106cc4','Add calcification',0,'[{"kind": "finding", "before": null, "after": {"id": 2, "breast": 2, "reader": 1, "tracking_uid": "2.25.315692015422301618046568195903119403412", "lexicon": "mvkl-35", "lexicon_version": "1", "type": "calcification", "descriptors": [["calc_shape", "popcorn"]], "regions": [], "note": ""}}]');
INSERT INTO "undo_steps" VALUES(2,1,'341c5ebd74bd4ca187bfa747c957a853','Assess 4A',1,'[{"kind": "assessment", "before": null, "after": {"breast": 1, "reader": 1, "category": "4A", "density": "C", "note": "note", "gate_policy": "standard", "saved_at": "2026-11-23T09:00:00+00:00"}}]');
CREATE INDEX ix_patients_joined_into ON patients (joined_into);
CREATE INDEX ix_exams_order ON exams (exam_date, id);
CREATE INDEX ix_history_breast_id ON history (breast_id);
CREATE INDEX ix_undo_steps_of ON undo_steps (reader_id, undone, id);
CREATE INDEX ix_reports_exam_id ON reports (exam_id);
CREATE INDEX ix_findings_of ON findings (breast_id, reader_id, deleted);
CREATE INDEX ix_findings_reader_id ON findings (reader_id);
CREATE INDEX ix_findings_tracking_uid ON findings (tracking_uid);
CREATE INDEX ix_images_breast_id ON images (breast_id);
CREATE INDEX ix_images_exam_id ON images (exam_id);
CREATE INDEX ix_images_sha256 ON images (sha256);
CREATE INDEX ix_images_state ON images (state);
CREATE INDEX ix_regions_image_id ON regions (image_id);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE INDEX ix_evidence_of ON evidence (study_instance_uid, patient_key);
CREATE INDEX ix_evidence_sha256 ON evidence (sha256);
CREATE INDEX ix_landmarks_reader_id ON landmarks (reader_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('readers',1);
INSERT INTO "sqlite_sequence" VALUES('history',29);
INSERT INTO "sqlite_sequence" VALUES('patients',1);
INSERT INTO "sqlite_sequence" VALUES('exams',1);
INSERT INTO "sqlite_sequence" VALUES('breasts',2);
INSERT INTO "sqlite_sequence" VALUES('images',4);
INSERT INTO "sqlite_sequence" VALUES('findings',2);
INSERT INTO "sqlite_sequence" VALUES('pathologies',1);
INSERT INTO "sqlite_sequence" VALUES('undo_steps',2);
INSERT INTO "sqlite_sequence" VALUES('runs',1);
INSERT INTO "sqlite_sequence" VALUES('models',1);
INSERT INTO "sqlite_sequence" VALUES('reports',1);
INSERT INTO "sqlite_sequence" VALUES('evidence',1);
INSERT INTO "sqlite_sequence" VALUES('landmarks',1);
COMMIT;
PRAGMA application_id=1296975175;
