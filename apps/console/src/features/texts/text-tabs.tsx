import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';

/** The two lists of what shoppers say to a shop. */
export function TextTabs({ here }: { readonly here: 'reviews' | 'questions' }) {
  return (
    <div className="mb-4 border-b border-line">
      <FilterTabs
        label="What shoppers say"
        tabs={[
          { name: 'Reviews', href: links.vendorReviews(), current: here === 'reviews' },
          { name: 'Questions', href: links.vendorQuestions(), current: here === 'questions' },
        ]}
      />
    </div>
  );
}
