import { edgesOf, middleOf } from './code.ts';

/** Looks at what the camera shows now; answers the text of a code. */
export type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> }

declare global {
  interface Window {
    BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
  }
}

/** The browser's own where it reads QR codes; it can still fail later, where a phone lacks the service behind it. */
export async function reader(): Promise<Read> {
  const own = window.BarcodeDetector;
  const formats: readonly string[] | undefined = await own?.getSupportedFormats().catch(() => []);
  if (!own || !formats?.includes('qr_code')) return decoded();
  // Tubes often come with bars printed on them.
  const detector = new own({ formats: ['qr_code', 'code_128', 'code_39', 'data_matrix'].filter((format) => formats.includes(format)) });
  let read: Read = async (video) => (await detector.detect(video))[0]?.rawValue;
  return async (video) => {
    try {
      return await read(video);
    } catch {
      read = await decoded();
      return read(video);
    }
  };
}

/** A decoder of our own, loaded by those who need it. */
async function decoded(): Promise<Read> {
  const { default: jsQR } = await import('../../vendor/jsqr/jsQR.js');
  const canvas = document.createElement('canvas');
  const drawn = canvas.getContext('2d', { willReadFrequently: true })!;
  const at = (video: HTMLVideoElement, edge: number) => {
    const { x, y, side } = middleOf(video.videoWidth, video.videoHeight);
    canvas.width = canvas.height = edge;
    drawn.imageSmoothingQuality = 'high';
    drawn.drawImage(video, x, y, side, side, 0, 0, edge, edge);
    return jsQR(drawn.getImageData(0, 0, edge, edge).data, edge, edge, { inversionAttempts: 'dontInvert' })?.data || undefined;
  };
  let look = 0;
  return async (video) => {
    if (!video.videoWidth) return undefined;
    const edges = edgesOf(look++, Math.min(video.videoWidth, video.videoHeight));
    return edges.reduce<string | undefined>((found, edge) => found ?? at(video, edge), undefined);
  };
}
