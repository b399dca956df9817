import { kindOf, kinds } from '@countersign/catalog/kinds';
import { kindId } from '@countersign/contract/catalog';
import { type Command } from 'commander';
import { asMarkdown } from '../catalog/as-markdown.ts';
import { describeKind } from '../catalog/describe-kind.ts';
import { checked } from './checked-option.ts';
import { type Context, example } from './context.ts';

export function addCatalog(program: Command, { print }: Context): void {
  program
    .command('catalog')
    .summary('print what can be configured, as Markdown')
    .description(
      'Prints the documentation of every kind of profile, or of one: settings, values, conditions, rules and names in ' +
        'Graph JSON. It needs no database.',
    )
    .argument('[kind]', 'such as scep.ios; all without it', checked(kindId, 'There is no such kind.'))
    .addHelpText('after', example('catalog scep.ios'))
    .action((chosen?: ReturnType<typeof kindId.parse>) => {
      const described = (chosen === undefined ? kinds : [kindOf(chosen)]).map(describeKind);
      print(asMarkdown(described).trimEnd());
    });
}
