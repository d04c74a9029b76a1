// Asks before anything else is read of this page: the answer is there when it can be drawn.
import '../../inbox/ask-look.ts'

import { App } from '../../shell/app.tsx'
import { mount } from '../../shell/mount.tsx'
import { watchRoute } from '../../shell/route.ts'

const route = watchRoute(window)

void mount({
  place: 'panel',
  go: (target) => {
    location.hash = target
  },
  draw: () => <App route={route} defaultServer={import.meta.env.WXT_SERVER ?? 'http://127.0.0.1:8787'} />,
})
