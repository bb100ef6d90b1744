import { config } from 'zod'

// Before the first schema is made: zod would try whether it may compile, which the content security policy
// forbids and reports.
config({ jitless: true })
