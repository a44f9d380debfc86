import '../design/design.css'
import './address-file.css'
import './address-picture.css'
import './casework.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Casework } from './casework.tsx'
import { startLanguage } from './language.ts'

startLanguage()
const page = document.getElementById('page')
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <Casework />
    </StrictMode>,
  )
}
