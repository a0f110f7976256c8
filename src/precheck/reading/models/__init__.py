"""The model of the MRZ recogniser (ocrb.onnx) and its data sheet (ocrb.md)."""
