import { Model } from 'survey-core'
import 'survey-core/survey-core.min.css'
import 'survey-js-ui'
import { offer } from '../pages/offer.ts'

const types = { text: 'text', integer: 'text', 'long-text': 'comment', choice: 'radiogroup' }

offer({
  mount: (plan, root) => {
    const elements = plan.fields.map(({ name, kind, label, hint, required, shownBy }) => ({
      type: types[kind],
      name,
      title: label,
      description: hint,
      isRequired: required && shownBy === null,
      ...(kind === 'integer' ? { inputType: 'number', min: 0, max: 100 } : {}),
      ...(kind === 'text' || kind === 'long-text'
        ? { validators: [{ type: 'text', minLength: 3, maxLength: kind === 'text' ? 60 : 400 }] }
        : {}),
      ...(kind === 'choice' ? { choices: plan.choices } : {}),
      ...(shownBy === null ? {} : { visibleIf: `{${shownBy}} < 3` }),
    }))
    const model = new Model({
      pages: [{ name: 'page', elements }],
      checkErrorsMode: 'onValueChanged',
      textUpdateMode: 'onTyping',
    })
    model.render(root)
  },
})
