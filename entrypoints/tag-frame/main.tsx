import { createRoot } from 'react-dom/client';
import { TagFrame } from '../../components/tag-frame/TagFrame';
import { pressOnceByEnter } from '../../components/ui/held-enter';
import './style.css';

pressOnceByEnter();
const root = document.getElementById('root');
const [token = '', scheme = ''] = window.location.hash.slice(1).split('.');
// As light or dark as the page, so that nothing is painted behind it.
if (scheme === 'light' || scheme === 'dark') document.documentElement.style.colorScheme = scheme;
if (root) createRoot(root).render(<TagFrame token={token} />);
