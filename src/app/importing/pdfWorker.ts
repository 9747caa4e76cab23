// The part of the PDF reader that takes files apart: a worker of its own, begun by the import worker when a PDF is brought.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
