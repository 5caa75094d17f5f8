import { parentPort, workerData } from 'node:worker_threads';
import { type Examining, examine } from './examine.ts';

/** What runs in a thread of its own: one source, examined; then the thread ends. */
parentPort?.postMessage(examine(workerData as Examining));
