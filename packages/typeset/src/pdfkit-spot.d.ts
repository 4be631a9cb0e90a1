/** pdfkit has spot colours, its types do not. */
import 'pdfkit';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** CMYK in percent, what stands for the spot where there is none */
      addSpotColor(name: string, c: number, m: number, y: number, k: number): this;
    }
  }
}
