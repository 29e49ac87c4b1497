import { TextField } from '#design/form/text-field.tsx'
import { longestQuestion } from '../content.ts'

type QuestionFieldProps = { label: string; hint: string; value: string; error?: string | undefined }

/** The question in her own words. With script it counts along; without, too much is said when it is sent, and nothing is lost. */
export const QuestionField = ({ label, hint, value, error }: QuestionFieldProps) => (
  <div data-count={longestQuestion}>
    <TextField name="vraag" label={label} hint={hint} value={value} error={error} long />
  </div>
)
