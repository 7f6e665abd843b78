/** A file that `init` writes. */
export interface InitFile {
  readonly name: string;
  readonly text: string;
  /** A program, which must be allowed to run. */
  readonly runs?: true;
  /** What is still to do by hand. */
  readonly remaining?: string;
}

/** What the files are written for. */
export interface InitFacts {
  /** Folder of what is about to be released, from the top of the repository, with forward slashes. */
  readonly folder: string;
  /** The version of this tool that the build servers install. */
  readonly version: string;
}

const QUIET_HOOK_TEST = 'git diff --cached --quiet --diff-filter=d';

/** Settings, a GitHub workflow, a GitLab job and a hook that runs before each commit. */
export function initFiles({ folder, version }: InitFacts): readonly InitFile[] {
  const quoted = `"${folder}"`;
  return [
    {
      name: 'foi-gate.config.yaml',
      text: `# Settings of foi-gate; foi-gate rules schema config lists them all.
policy: release
# Decisions to let a finding go out, as foi-gate accept writes them:
# decisions: decisions.yaml
`,
    },
    {
      name: '.github/workflows/foi-gate.yml',
      text: `# Nothing goes out of ${folder} unless everything in it was read and nothing in it blocks.
name: foi-gate
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  scan:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    env:
      # Keeps fingerprints of findings the same from run to run, and secret: set it to 32 random characters or more.
      FOI_GATE_KEY: \${{ secrets.FOI_GATE_KEY }}
    steps:
      - uses: actions/checkout@v4
        with:
          lfs: true
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes foi-gate@${version} scan --format github --report html=foi-gate.html -- ${quoted}
      - if: always()
        uses: actions/upload-artifact@v4
        with:
          name: foi-gate
          path: foi-gate.html
          if-no-files-found: ignore
`,
    },
    {
      name: '.gitlab/foi-gate.yml',
      text: `# Nothing goes out of ${folder} unless everything in it was read and nothing in it blocks.
# FOI_GATE_KEY, a masked variable of 32 random characters or more, keeps fingerprints the same from run to run.
foi-gate:
  image: node:22-slim
  stage: test
  timeout: 30 minutes
  script:
    - npx --yes foi-gate@${version} scan --report junit=foi-gate.xml --report html=foi-gate.html -- ${quoted}
  artifacts:
    when: always
    expire_in: 1 week
    paths: [foi-gate.html]
    reports:
      junit: foi-gate.xml
`,
      remaining: 'add "include: { local: .gitlab/foi-gate.yml }" to .gitlab-ci.yml',
    },
    {
      name: '.githooks/pre-commit',
      runs: true,
      text: `#!/bin/sh
# Scans what is staged below ${folder} before it is committed. A commit that only removes files has nothing to scan.
cd "$(git rev-parse --show-toplevel)" || exit 2
${QUIET_HOOK_TEST} -- ${quoted} && exit 0
if command -v foi-gate >/dev/null 2>&1; then
  exec foi-gate scan --staged --no-progress -- ${quoted}
fi
exec npx --yes foi-gate@${version} scan --staged --no-progress -- ${quoted}
`,
      remaining: 'run "git config core.hooksPath .githooks"',
    },
  ];
}
