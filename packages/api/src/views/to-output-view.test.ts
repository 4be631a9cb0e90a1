import { describe, expect, it } from 'vitest';
import { toOutputView } from './to-output-view.ts';

const keys = { imageKey: 'a', jpegKey: 'b', maskKey: 'c', displayKey: 'd', thumbKey: 'e' };
const print = { id: 'file_1', name: 'print.pdf', mime: 'application/pdf', bytes: 10 };
const output = {
  id: 'output_1',
  jobId: 'job_1',
  index: 0,
  width: 1600,
  height: 1067,
  createdAt: new Date(0),
  ...keys,
  files: [{ ...print, storageKey: 'f' }],
};

describe('toOutputView', () => {
  it('tells the numbers that a person may read and leaves the rest', () => {
    const reportJson = {
      seed: 7,
      renderer: 'none',
      checkpoint: null,
      camera: { confidence: 0.73, source: 'vanishing-points', focal: 991.5, pitch: 12 },
      items: [
        {
          piece: 'loveseat',
          title: { en: 'Two-seat sofa', es: 'Sofá de dos plazas' },
          position: [0, 0, -2],
          rotation: 0.5,
          size: { width: 1.5, depth: 0.9, height: 0.8 },
        },
      ],
      timingsMs: { trace: 12_000 },
      maxAbsDiffOutside: 0,
      changedFraction: 0.2,
    };
    expect(toOutputView({ ...output, reportJson })).toEqual({
      id: 'output_1',
      index: 0,
      hasMask: true,
      width: 1600,
      height: 1067,
      report: {
        ...reportJson,
        camera: { confidence: 0.73, source: 'vanishing-points', focal: 991.5 },
        items: [
          {
            piece: 'loveseat',
            title: { en: 'Two-seat sofa', es: 'Sofá de dos plazas' },
            position: [0, 0, -2],
            rotation: 0.5,
          },
        ],
      },
      files: [print],
    });
  });

  it('shows a picture whose report cannot be read all the same', () => {
    expect(toOutputView({ ...output, reportJson: { seed: 'seven' } })).toMatchObject({
      id: 'output_1',
      report: null,
    });
  });
});
