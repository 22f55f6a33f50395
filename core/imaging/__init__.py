"""DICOM headers, pixels, orientation and hanging; the one owner of pydicom's pixel side."""
