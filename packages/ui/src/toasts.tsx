'use client';

import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { Button } from './button.tsx';

interface ToastMessage {
  readonly title: string;
  readonly remedy?: string;
  readonly tone?: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Long enough to read twice and to reach "Undo" with a keyboard. */
const lifetimeMs = 8000;

interface ToastsProps {
  readonly children: ReactNode;
  /** what a screen reader calls the place where they appear */
  readonly label: string;
  readonly closeLabel: string;
}

/** Short messages at the foot of the page, spoken politely, with one action at most. */
export function Toasts({ children, label, closeLabel }: ToastsProps) {
  const [shown, setShown] = useState<readonly (ToastMessage & { id: number })[]>([]);
  const show = useCallback<ShowToast>((message) => {
    setShown((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const close = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      <Toast.Provider duration={lifetimeMs} label={label} swipeDirection="down">
        {children}
        {shown.map((toast) => (
          <Toast.Root
            key={toast.id}
            type={toast.tone === 'error' ? 'foreground' : 'background'}
            onOpenChange={(open) => !open && close(toast.id)}
            className="flex items-center gap-3 rounded-2xl bg-ink py-2.5 pr-2 pl-4 text-canvas shadow-float"
          >
            <div className="min-w-0 flex-1">
              <Toast.Title className="text-sm font-medium">{toast.title}</Toast.Title>
              {toast.remedy ? (
                <Toast.Description className="text-sm opacity-80">{toast.remedy}</Toast.Description>
              ) : null}
            </div>
            {toast.action ? (
              <Toast.Action asChild altText={toast.action.label}>
                <Button
                  look="ghost"
                  size="small"
                  className="text-canvas underline underline-offset-4 hover:bg-canvas/15"
                  onClick={toast.action.run}
                >
                  {toast.action.label}
                </Button>
              </Toast.Action>
            ) : null}
            <Toast.Close asChild>
              <Button
                look="ghost"
                size="icon-small"
                aria-label={closeLabel}
                className="text-canvas hover:bg-canvas/15"
              >
                <X aria-hidden />
              </Button>
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed bottom-4 left-1/2 z-50 flex w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 outline-none" />
      </Toast.Provider>
    </ToastContext>
  );
}

/** Show a short message. @throws when used outside `<Toasts>` */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast needs <Toasts> above it');
  return show;
}
