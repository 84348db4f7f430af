/**
 * A program for tests of the disk: writes sets of files to a folder, over and over, each set
 * marked by a name and a number, until it is killed or the number is reached.
 */
import { nodeDisk } from '../../pipeline/node/disk.ts'
import { isAlive } from './is-alive.ts'

const [folder = '', name = '', sets = '0', size = '0'] = process.argv.slice(2)
const disk = nodeDisk({ pid: process.pid, isAlive })

for (let n = 1; n <= Number(sets); n++) {
  const data = `${name}-${n}\n`.repeat(Number(size))
  const paths = ['a.html', 'sub/b.pdf', 'manifest.json']
  await disk.write(
    folder,
    paths.map((path) => ({ path, data })),
  )
  process.stdout.write('.')
}
