import { render } from 'preact'

const root = document.getElementById('root')
if (root) render(<p>hi</p>, root)
