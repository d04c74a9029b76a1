import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { offer } from '../pages/offer.ts'
import { schemaOf } from '../plan.ts'

offer({
  mount: (plan, root) => {
    const { properties, required } = schemaOf(plan)
    const titled = ({ name, label, hint }) => [name, { ...properties[name], title: label, description: hint }]
    const always = plan.fields.filter(({ shownBy }) => shownBy === null)
    const conditional = plan.fields.filter(({ shownBy }) => shownBy !== null)
    const schema = {
      type: 'object',
      properties: Object.fromEntries(always.map(titled)),
      required,
      allOf: conditional.map((field) => ({
        if: { properties: { [field.shownBy]: { maximum: 2 } }, required: [field.shownBy] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
        then: { properties: Object.fromEntries([titled(field)]) },
      })),
    }
    const uiSchema = Object.fromEntries(
      plan.fields.flatMap(({ name, kind }) => {
        if (kind === 'choice') return [[name, { 'ui:widget': 'radio' }]]
        return kind === 'long-text' ? [[name, { 'ui:widget': 'textarea' }]] : []
      }),
    )
    createRoot(root).render(
      createElement(Form, { schema, uiSchema, validator, liveValidate: 'onChange', showErrorList: false }),
    )
  },
})
