import { createForm } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import { offer } from '../pages/offer.ts'

const types = { text: 'textfield', integer: 'number', 'long-text': 'textarea', choice: 'radio' }

offer({
  mount: (plan, root) => {
    const components = plan.fields.map(({ name, kind, label, hint, required, shownBy }) => ({
      id: name,
      key: name,
      type: types[kind],
      label,
      description: hint,
      validate: {
        ...(required && shownBy === null ? { required: true } : {}),
        ...(kind === 'integer' ? { min: 0, max: 100 } : {}),
        ...(kind === 'text' || kind === 'long-text'
          ? { minLength: 3, maxLength: kind === 'text' ? 60 : 400 }
          : {}),
      },
      ...(kind === 'choice' ? { values: plan.choices.map((value) => ({ label: value, value })) } : {}),
      ...(shownBy === null ? {} : { conditional: { hide: `=not(${shownBy} < 3)` } }),
    }))
    createForm({ container: root, schema: { type: 'default', components }, data: {} })
  },
})
