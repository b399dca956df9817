import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

/** Goes away once the draft is over, so that the guard has nothing to ask. */
export function useLeave(to: string): () => void {
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (leaving) void navigate(to);
  }, [leaving, navigate, to]);
  return () => setLeaving(true);
}
