import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { offer } from '../pages/offer.ts'
import { schemaOf } from '../plan.ts'

offer({
  mount: (plan, root) => {
    const { properties, required } = schemaOf(plan)
    const schema = {
      type: 'object',
      required,
      properties: Object.fromEntries(
        plan.fields.map(({ name, label, hint }) => [
          name,
          { ...properties[name], title: label, description: hint },
        ]),
      ),
    }
    const elements = plan.fields.map(({ name, kind, shownBy }) => ({
      type: 'Control',
      scope: `#/properties/${name}`,
      options: {
        showUnfocusedDescription: true,
        ...(kind === 'long-text' ? { multi: true } : {}),
        ...(kind === 'choice' ? { format: 'radio' } : {}),
      },
      ...(shownBy === null
        ? {}
        : {
            rule: {
              effect: 'SHOW',
              condition: {
                scope: `#/properties/${shownBy}`,
                schema: { type: 'integer', maximum: 2 },
                failWhenUndefined: true,
              },
            },
          }),
    }))
    createRoot(root).render(
      createElement(JsonForms, {
        schema,
        uischema: { type: 'VerticalLayout', elements },
        data: {},
        renderers: vanillaRenderers,
        cells: vanillaCells,
        validationMode: 'ValidateAndShow',
      }),
    )
  },
})
