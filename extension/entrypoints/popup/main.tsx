// Asks before anything else is read of this page: the answer is there when it can be drawn.
import '../../inbox/ask-look.ts'

import { browser } from 'wxt/browser'
import { Popup } from '../../inbox/popup.tsx'
import { mount } from '../../shell/mount.tsx'

void mount({
  place: 'popup',
  go: (route) => {
    void browser.tabs.create({ url: `${location.origin}/app.html${route}` })
    window.close()
  },
  draw: () => <Popup />,
})
