import { ada, type Colleague, type Person, rhea } from './people.ts';
import { Program, signIn } from './program.ts';
import { Server } from './server.ts';

/** A server that Ada has set up, for journeys that begin where the first start ends. */
export class Portal {
  readonly server: Server;
  #reader: Promise<Person> | undefined;

  private constructor(server: Server) {
    this.server = server;
  }

  static async open(): Promise<Portal> {
    return new Portal(await Server.start(process.env['E2E_DATA']));
  }

  /** An account without a password; the reply names it and the link to hand on. */
  async invite({ displayName, email, roles }: Colleague): Promise<{ id: string; token: string }> {
    // Making accounts wants a password that was given lately, so the session is a new one each time.
    const asAda = Program.withSession(this.server, await signIn(this.server, ada));
    const { reply } = await asAda.post('/accounts', { displayName, email, roles });
    const { account, invitation } = reply as { account: { id: string }; invitation: { token: string } };
    return { id: account.id, token: invitation.token };
  }

  /** Somebody who may read and nothing else; comes in when first asked for. */
  reader(): Promise<Person> {
    this.#reader ??= this.#admit({ ...rhea, roles: ['reader'] }).then(() => rhea);
    return this.#reader;
  }

  /** An account that can sign in. */
  async #admit(who: Colleague & Person): Promise<void> {
    const { token } = await this.invite(who);
    const { password } = who;
    await Program.stranger(this.server).post('/invitations', { token, password });
  }
}
