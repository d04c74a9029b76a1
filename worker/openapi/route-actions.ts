import type { Action } from '../../core/case/permissions.ts'

/** What each route of the contract is there for, in the words of the table of permissions. */
export const routeActions: { readonly [route: string]: readonly Action[] } = {
  'GET /openapi.json': ['health.read'],
  'GET /health': ['health.read'],
  'GET /v1/regions': ['region.list'],
  'PUT /v1/regions/{region}': ['region.provision'],
  'DELETE /v1/regions/{region}': ['region.erase'],
  'POST /v1/regions/{region}/suspend': ['region.suspend'],
  'POST /v1/regions/{region}/resume': ['region.suspend'],
  'POST /v1/regions/{region}/export': ['region.export'],
  'POST /v1/regions/{region}/restore': ['region.restore'],
  'POST /v1/regions/{region}/people/{person}/erasure': ['person.erase'],
  'GET /v1/regions/{region}/metrics': ['region.measure'],
  'GET /v1/regions/{region}/files': ['region.export'],
  'GET /v1/regions/{region}/files/{hash}/{file}': ['region.export'],
  'PUT /v1/regions/{region}/files/{hash}/{file}': ['region.restore'],
  'GET /v1/regions/{region}/files/{hash}/{file}/{part}': ['region.export'],
  'PUT /v1/regions/{region}/files/{hash}/{file}/{part}': ['region.restore'],
  'GET /v1/regions/{region}/keys': ['keys.read'],
  'POST /v1/regions/{region}/keys': ['keys.change'],
  'POST /v1/regions/{region}/tokens': ['session.open'],
  'GET /v1/regions/{region}/sign-in': ['sign-in.read'],
  'POST /v1/regions/{region}/sign-in': ['session.open'],
  'PUT /v1/regions/{region}/sign-in': ['sign-in.set'],
  'DELETE /v1/regions/{region}/sign-in': ['sign-in.set'],
  'GET /v1/regions/{region}/changes': ['changes.read'],
  'PUT /v1/regions/{region}/mutations/{mutation}': [
    'task.submit',
    'person.change',
    'person.delegate',
    'cycle.steer',
    'cycle.open',
    'criteria.acknowledge',
    'case.reopen',
    'cycle.move',
    'pack.propose',
    'pack.decide',
    'pack.hear',
    'comment.make',
    'comment.answer',
  ],
  'GET /v1/regions/{region}/drafts': ['draft.read'],
  'PUT /v1/regions/{region}/drafts/{task}': ['draft.keep'],
  'GET /v1/regions/{region}/devices': ['device.list'],
  'POST /v1/regions/{region}/devices/codes': ['device.invite'],
  'DELETE /v1/regions/{region}/devices/{device}': ['device.remove'],
  'GET /v1/regions/{region}/packs': ['pack.read'],
  'GET /v1/regions/{region}/packs/{pack}/{version}': ['pack.read'],
  'POST /v1/regions/{region}/packs/plan': ['pack.read'],
  'GET /v1/regions/{region}/dashboard': ['dashboard.read', 'dashboard.filter'],
  'POST /v1/regions/{region}/live': ['live.follow'],
  'GET /v1/regions/{region}/live': ['live.open'],
  'GET /v1/regions/{region}/surveys': ['survey.read'],
  'PUT /v1/regions/{region}/surveys/{survey}': ['survey.plan'],
  'GET /v1/regions/{region}/surveys/{survey}/form': ['survey.answer'],
  'PUT /v1/regions/{region}/surveys/{survey}/answers/{answer}': ['survey.answer'],
  'GET /v1/regions/{region}/impact': ['impact.read'],
  'GET /v1/regions/{region}/api-keys': ['key.manage'],
  'POST /v1/regions/{region}/api-keys': ['key.manage'],
  'DELETE /v1/regions/{region}/api-keys/{key}': ['key.manage'],
  'GET /v1/regions/{region}/api-keys/current': ['key.show'],
  'GET /v1/regions/{region}/measurements': ['measurement.read'],
  'PUT /v1/regions/{region}/measurements': ['measurement.put'],
  'POST /v1/regions/{region}/measurements/plan': ['measurement.put'],
  'GET /v1/regions/{region}/audit': ['audit.read'],
  'GET /v1/regions/{region}/jobs': ['cycle.read'],
  'POST /v1/regions/{region}/jobs/{job}/stop': ['cycle.steer'],
  'POST /v1/regions/{region}/jobs/{job}/resume': ['cycle.steer'],
  'GET /v1/regions/{region}/cycles': ['cycle.read'],
  'GET /v1/regions/{region}/people': ['people.read'],
  'GET /v1/regions/{region}/people/{person}': ['people.read'],
  'POST /v1/regions/{region}/people/{person}/nip': ['nip.reveal'],
  'GET /v1/regions/{region}/units': ['people.read'],
  'PUT /v1/regions/{region}/imports/{import}': ['people.import'],
  'GET /v1/regions/{region}/imports/{import}': ['people.import'],
  'DELETE /v1/regions/{region}/imports/{import}': ['people.import'],
  'PUT /v1/regions/{region}/imports/{import}/rows/{from}': ['people.import'],
  'POST /v1/regions/{region}/imports/{import}/apply': ['people.import'],
  'POST /v1/regions/{region}/codes': ['code.issue'],
  'PUT /v1/regions/{region}/evidence/{evidence}': ['evidence.bring'],
  'GET /v1/regions/{region}/evidence/{evidence}': ['evidence.send'],
  'DELETE /v1/regions/{region}/evidence/{evidence}': ['evidence.drop'],
  'PUT /v1/regions/{region}/evidence/{evidence}/parts/{part}': ['evidence.send'],
  'POST /v1/regions/{region}/evidence/{evidence}/finish': ['evidence.send'],
  'GET /v1/regions/{region}/evidence/{evidence}/content': ['evidence.open'],
}

/** Pages for people without the extension; they are no part of the contract for programs. */
export const pageActions: { readonly [route: string]: readonly Action[] } = {
  'GET /': ['page.read'],
  'GET /receipt': ['page.read'],
  'GET /s/{region}/{survey}': ['page.read'],
  'GET /assets/{file}': ['page.read'],
}

const routes = Object.keys({ ...routeActions, ...pageActions }).map((route) => {
  const [method = '', path = ''] = route.split(' ')
  return {
    method,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
  }
})

/** Whether a request is for a route that says what it is there for; nothing else is answered (G1). */
export function isDeclared(method: string, path: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method
  return routes.some((route) => route.method === asked && route.pattern.test(path))
}
