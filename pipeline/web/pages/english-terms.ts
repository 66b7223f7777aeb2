/** English words for the terms of columns; a term that is not here is its own name, with blanks for underscores. */

type Terms = Readonly<Record<string, string>>;

/** The same in every column. */
export const englishNames: Terms = {
  eq: "equal to",
  approx: "about",
  ge: "at least",
  le: "at most",
  true: "yes",
  false: "no",
};

/** By the name of the column. */
export const englishTerms: Readonly<Record<string, Terms>> = {
  kind: {
    growth_levels: "growth against two levels",
    communique: "report against communiqué",
    completion: "percentage of the target",
    shares: "shares of the three sectors",
    sum: "sum by definition",
    part_of: "parts against their total",
    own_numbers: "percentage against its own numbers",
  },
  part_kind: { communique: "communiqué" },
  likelihood: {
    likely: "no reason known",
    possible: "perhaps for a reason",
    explained: "for a known reason",
  },
  format: {
    text: "plain text",
    html: "web page",
    mhtml: "saved web page",
    markdown: "Markdown",
    pdf: "PDF",
    docx: "DOCX",
    doc: "DOC",
    ofd: "OFD",
    xlsx: "XLSX",
  },
  delivered_origin: { text: "stated in the text", metadata: "page data" },
  state: { overdue: "fell short" },
};
