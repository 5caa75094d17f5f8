import type { Story } from '../../story/story.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Named, Quotation } from '../reading.ts';

/** Who the story says a figure comes from: the speaker of the quotation that it stands in. */
export function claimantOf(_story: Story, figure: Span, quotations: readonly Quotation[]): Named | null {
  const speaker = quotations.find((quotation) => contains(quotation, figure))?.speaker;
  return speaker ? { name: speaker.name, span: speaker.mention } : null;
}
