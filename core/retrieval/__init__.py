"""FAISS index over the vector file, and why two breasts are alike."""
