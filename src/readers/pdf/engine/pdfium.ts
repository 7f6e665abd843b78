import { readPackageAsset } from '../../../bytes/package-asset.js';
import type { PdfiumFunctions } from './functions.js';

/** Bytes of a document or render are refused beyond this, MiB: the WebAssembly heap ends at 2 GiB and only grows. */
const HEAP_RENEWAL = 384 * 1024 * 1024;

interface Heap {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/**
 * One instance of PDFium with a scratch area for out-parameters. Functions are called on the WebAssembly exports: the
 * wrapped ones check argument counts by aborting the process. Heap views are read anew at each access, since they move.
 */
export class Pdfium {
  readonly fn: PdfiumFunctions;
  /** 512 bytes for out-parameters; every call may overwrite them. */
  readonly out: number;
  readonly #heap: Heap;
  #area = 0;
  #areaSize = 0;

  constructor(module: Heap & { wasmExports: PdfiumFunctions }) {
    this.#heap = module;
    this.fn = module.wasmExports;
    this.out = this.fn.malloc(512);
  }

  /** True when the heap has grown so far that a new instance is the cheaper way on. */
  get worn(): boolean {
    return this.#heap.HEAPU8.length > HEAP_RENEWAL;
  }

  float(index = 0): number {
    return this.#heap.HEAPF32[(this.out >> 2) + index]!;
  }

  double(index = 0): number {
    return this.#heap.HEAPF64[(this.out >> 3) + index]!;
  }

  int(index = 0): number {
    return this.#heap.HEAP32[(this.out >> 2) + index]!;
  }

  uint(index = 0): number {
    return this.#heap.HEAPU32[(this.out >> 2) + index]!;
  }

  /** Address of the nth 4-byte slot of the scratch area. */
  slot(index: number): number {
    return this.out + index * 4;
  }

  /** Copies bytes into the heap; the caller frees the pointer. Returns 0 when the heap is exhausted. */
  put(bytes: Uint8Array): number {
    const pointer = this.fn.malloc(bytes.length);
    if (pointer !== 0) this.#heap.HEAPU8.set(bytes, pointer);
    return pointer;
  }

  /** Runs with a zero-terminated string in the heap. */
  withText<Result>(text: string, use: (pointer: number) => Result): Result {
    const pointer = this.put(Buffer.from(`${text}\0`));
    try {
      return use(pointer);
    } finally {
      this.fn.free(pointer);
    }
  }

  /** A copy of heap bytes. */
  copy(pointer: number, length: number): Buffer {
    return Buffer.from(this.#heap.HEAPU8.subarray(pointer, pointer + length));
  }

  /** A copy of heap words; the pointer is a multiple of four, as `malloc` gives it. */
  copyWords(pointer: number, words: number): Uint32Array {
    return this.#heap.HEAPU32.slice(pointer >> 2, (pointer >> 2) + words);
  }

  fill(pointer: number, length: number, value: number): void {
    this.#heap.HEAPU8.fill(value, pointer, pointer + length);
  }

  /** UTF-16 text of a function that takes (buffer, length) and returns bytes needed with the final zero; '' when there is none. */
  utf16(call: (buffer: number, length: number) => number): string {
    const bytes = this.#filled(call);
    return bytes.length <= 2 ? '' : bytes.toString('utf16le', 0, bytes.length - 2);
  }

  /** UTF-8 text of a function of the same kind. */
  utf8(call: (buffer: number, length: number) => number): string {
    const bytes = this.#filled(call);
    return bytes.length <= 1 ? '' : bytes.toString('utf8', 0, bytes.length - 1);
  }

  /** Text of a page by character index, as UTF-16. */
  pageText(textPage: number, count: number): string {
    if (count <= 0) return '';
    const buffer = this.area((count + 1) * 2);
    const written = this.fn.FPDFText_GetText(textPage, 0, count, buffer);
    return written <= 1 ? '' : this.copy(buffer, (written - 1) * 2).toString('utf16le');
  }

  /** A reusable area of at least `size` bytes, valid until the next call. */
  area(size: number): number {
    if (size > this.#areaSize) {
      if (this.#area !== 0) this.fn.free(this.#area);
      this.#areaSize = size * 2;
      this.#area = this.fn.malloc(this.#areaSize);
    }
    return this.#area;
  }

  #filled(call: (buffer: number, length: number) => number): Buffer {
    const needed = call(0, 0);
    if (needed <= 0) return Buffer.alloc(0);
    const buffer = this.area(needed);
    call(buffer, needed);
    return this.copy(buffer, needed);
  }
}

let running: Promise<Pdfium> | undefined;

/** The thread's PDFium, started on first use and renewed when it is worn. The WebAssembly comes from the package, never the network. */
export async function usePdfium(): Promise<Pdfium> {
  if (running !== undefined && (await running).worn) running = undefined;
  running ??= startPdfium();
  return await running;
}

/** To be called after a WebAssembly trap: the instance's memory can no longer be trusted. */
export function discardPdfium(): void {
  running = undefined;
}

/** What PDFium prints before it gives up would land between the lines of a report; the failure itself is a gap. */
const silent = (): void => undefined;

async function startPdfium(): Promise<Pdfium> {
  // Loaded here, not above: a scan of a spreadsheet does not wait for it.
  const { init } = await import('@embedpdf/pdfium');
  const wasmBinary = readPackageAsset('@embedpdf/pdfium/pdfium.wasm');
  const module = await init({ wasmBinary: wasmBinary.buffer as ArrayBuffer, print: silent, printErr: silent });
  const pdfium = new Pdfium(module.pdfium as unknown as Heap & { wasmExports: PdfiumFunctions });
  pdfium.fn.PDFiumExt_Init();
  return pdfium;
}
