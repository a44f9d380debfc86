import '../design/design.css'
import './public.css'
import { arrive } from './site/arrival.tsx'

void arrive()
