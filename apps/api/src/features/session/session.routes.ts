import { session } from '@app/shared/session/contract.ts'
import { secondFactor } from '@app/shared/session/second-factor.ts'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#core/app-error.ts'
import type { Deps, SignedIn } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { nameProgramme } from '../programme/programme.service.ts'
import { changePassword, confirmPassword } from './password.service.ts'
import {
  beginSetup,
  confirmSetup,
  renewCodes,
  showFactor,
  turnOff,
} from './second-factor-setup.service.ts'
import { describeSession, presentDuty, signOut } from './session.service.ts'
import { signIn } from './sign-in.service.ts'
import { listSampleAccounts } from './welcome.service.ts'

export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const { sample, loopback } = deps.installation
  route(app, deps, session.signIn, async (visit, { body }, exchange) => {
    const { address, agent, token: former } = exchange
    const attempt = { ...body, address, agent, device: exchange.device, former }
    const { token, device, signedIn } = await signIn(visit, attempt)
    exchange.giveToken(token)
    exchange.giveDevice(device)
    const ctx = { ...visit, user: signedIn.person, isFresh: true, once: null }
    return describeSession(ctx, { ...signedIn, sample })
  })
  route(app, deps, session.get, (ctx, _input, { signedIn }) =>
    describeSession(ctx, { ...known(signedIn), sample }),
  )
  route(app, deps, session.signOut, async (ctx, _input, { signedIn, takeToken }) => {
    const answer = await signOut(ctx, known(signedIn).tokenHash)
    takeToken()
    return answer
  })
  route(app, deps, session.changePassword, async (ctx, { body }, { signedIn }) => {
    const { tokenHash } = known(signedIn)
    await changePassword(ctx, { ...body, tokenHash })
    return describeSession(ctx, { duty: await presentDuty(ctx), sample })
  })
  route(app, deps, session.confirm, async (ctx, { body }, { signedIn }) => {
    await confirmPassword(ctx, { ...body, tokenHash: known(signedIn).tokenHash })
    return { confirmed: true as const }
  })
  secondFactorRoutes(app, deps)
  route(app, deps, session.welcome, async (visit) => ({
    sample,
    programme: (await nameProgramme(visit))?.name ?? null,
    sampleAccounts: sample && loopback ? await listSampleAccounts(visit) : null,
  }))
}

function secondFactorRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, secondFactor.get, (ctx) => showFactor(ctx))
  route(app, deps, secondFactor.begin, (ctx, { body }) => beginSetup(ctx, body.password))
  route(app, deps, secondFactor.confirm, (ctx, { body }, { signedIn }) =>
    confirmSetup(ctx, { ...body, tokenHash: known(signedIn).tokenHash }),
  )
  route(app, deps, secondFactor.renew, (ctx, { body }) => renewCodes(ctx, body.password))
  route(app, deps, secondFactor.turnOff, (ctx, { body }) => turnOff(ctx, body.password))
}

function known(signedIn: SignedIn | null): SignedIn {
  if (!signedIn) throw new AppError('not-signed-in')
  return signedIn
}
