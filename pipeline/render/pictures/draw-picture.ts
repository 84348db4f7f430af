import type { Picture } from '../../model.ts'
import { drawAxis } from './draw-axis.ts'
import { drawGrid } from './draw-grid.ts'
import { escaped, rem, svg } from './svg.ts'

/**
 * A picture as SVG with its title and description. Colours come from the style sheet, by classes;
 * lengths are in rem and shares of the width, so that it has no `viewBox` to grow or shrink with.
 */
export function drawPicture(picture: Picture): string {
  const { id, kind, title, description } = picture
  const { parts, width, height } = kind === 'coverage' ? drawGrid(picture) : drawAxis(picture)
  const size = { width: width === undefined ? '100%' : rem(width), height: rem(height) }
  const names = { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description` }
  return svg(
    'svg',
    { role: 'img', ...names, ...size },
    svg('title', { id: `${id}-title` }, escaped(title)),
    svg('desc', { id: `${id}-description` }, escaped(description)),
    ...parts,
  )
}
