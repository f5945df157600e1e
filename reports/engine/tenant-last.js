// A plugin of cucumber: whatever changes what all who work on a target share is run after everything else, in the same order among themselves.
const tag = '@changes-tenant';

const changes = ({ pickle }) => pickle.tags.some(({ name }) => name === tag);

export default {
  type: 'plugin',
  coordinator({ transform }) {
    transform('pickles:order', (all) => [
      ...all.filter((one) => !changes(one)),
      ...all.filter(changes),
    ]);
  },
};
