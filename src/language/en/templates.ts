const gaps = {
  what: '[what does not work, for whom and since when]',
  cause: '[the cause, in plain words]',
  doing: '[what is being done]',
  works: '[what works again, and what does not yet]',
  meanwhile: '[what to do meanwhile]',
};

/** Texts for clients to begin from. What stands in brackets is for their writer to fill in. */
export const templates = {
  label: 'Start from (for clients)',
  hint: 'The text below may then stay empty: it is filled in in the next step.',
  toFill: (left: string) => `Still to be filled in: ${left}`,
  fill: 'Fill in what stands in brackets.',
  gaps,
  names: {
    looking: 'We look for the cause',
    found: 'The cause is found',
    mending: 'It is being mended',
    workaround: 'There is a workaround',
    watched: 'It works again, and is watched',
  },
  texts: {
    looking: `${gaps.what}. We are looking for the cause. Until then: ${gaps.meanwhile}.`,
    found: `${gaps.what}. We have found the cause: ${gaps.cause}. ${gaps.doing}. Until then: ${gaps.meanwhile}.`,
    mending: `${gaps.doing}. ${gaps.works}. Until then: ${gaps.meanwhile}.`,
    workaround: `${gaps.what}. Until it is mended: ${gaps.meanwhile}.`,
    watched: 'It works again. We keep watching it. If it still does not work for you, please report it again.',
  },
};
