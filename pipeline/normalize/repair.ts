import type { Root } from 'mdast'
import type { Cleaning } from '../model.ts'

/** Mends a tree; returns the new one and a log of what it took out or changed. */
export type Repair = (tree: Root, source: string) => { tree: Root; log: Cleaning[] }
