import { strict } from './strict.ts';

const ROLES: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'appMenu',
  'windowMenu',
  'help',
  'quit',
  'close',
  'minimize',
]);
const MODIFIERS: ReadonlySet<string> = new Set([
  'CmdOrCtrl',
  'CommandOrControl',
  'Ctrl',
  'Cmd',
  'Alt',
  'Shift',
  'Super',
]);

/** One item: what the template said, with a submenu made of items, and `click()`. */
class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | null;
  readonly accelerator: string | null;
  enabled: boolean;
  readonly submenu: Menu | null;
  readonly click: () => void;

  constructor(options: Electron.MenuItemConstructorOptions) {
    if (options.role !== undefined && !ROLES.has(options.role))
      throw new Error(`stand-in: no menu role ${options.role}`);
    if (options.accelerator) checkAccelerator(options.accelerator);
    if (options.role === undefined && options.type !== 'separator' && !options.label)
      throw new TypeError('A menu item needs a label');
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.role = options.role ?? null;
    this.submenu =
      options.submenu === undefined
        ? null
        : Menu.buildFromTemplate(options.submenu as Electron.MenuItemConstructorOptions[]);
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? null;
    this.enabled = options.enabled ?? true;
    const { click } = options;
    // Electron's own handler leaves disabled items alone.
    this.click = () => {
      if (this.enabled) Reflect.apply(click ?? (() => {}), null, [this, undefined, {}]);
    };
  }
}

function checkAccelerator(accelerator: string): void {
  const keys = accelerator.split('+').filter((key) => !MODIFIERS.has(key));
  if (keys.length !== 1 || !/^([A-Z0-9/,.]|F[0-9]{1,2}|Plus|Delete|Escape)$/.test(keys[0] ?? '')) {
    throw new TypeError(`stand-in: ${accelerator} is no accelerator`);
  }
}

/** A menu, without a picture. */
class Menu {
  readonly items: readonly MenuItem[];
  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): Menu {
    const items = template.map((options) => strict('MenuItem', new MenuItem(options)));
    const ids = items.map(({ id }) => id).filter(Boolean);
    if (new Set(ids).size < ids.length) throw new Error(`stand-in: a menu has an id twice: ${ids.join(', ')}`);
    return strict('Menu', new Menu(items));
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }
}

let applicationMenu: Menu | null = null;

const strictMenu = strict('Menu', Menu);

export { strictMenu as Menu };
