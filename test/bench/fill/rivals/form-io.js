import { Formio } from '@formio/js'
import '@formio/js/dist/formio.form.min.css'
import { offer } from '../pages/offer.ts'

const types = { text: 'textfield', integer: 'number', 'long-text': 'textarea', choice: 'radio' }

offer({
  mount: (plan, root) => {
    const components = plan.fields.map(({ name, kind, label, hint, required, shownBy }) => ({
      key: name,
      type: types[kind],
      input: true,
      label,
      description: hint,
      validateOn: 'change',
      validate: {
        required: required && shownBy === null,
        ...(kind === 'integer' ? { min: 0, max: 100 } : {}),
        ...(kind === 'text' || kind === 'long-text'
          ? { minLength: 3, maxLength: kind === 'text' ? 60 : 400 }
          : {}),
      },
      ...(kind === 'choice' ? { values: plan.choices.map((value) => ({ label: value, value })) } : {}),
      ...(shownBy === null
        ? {}
        : {
            conditional: {
              show: true,
              conjunction: 'all',
              conditions: [{ component: shownBy, operator: 'lessThan', value: 3 }],
            },
          }),
    }))
    void Formio.createForm(root, { components }, { noDefaultSubmitButton: true })
  },
})
