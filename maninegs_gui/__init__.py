"""The windows of ManiNegs; the only owner of PySide6 and pyqtgraph."""
