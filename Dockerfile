FROM node:26-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

COPY src ./src
COPY commands ./commands
COPY feeds ./feeds
COPY topics ./topics

RUN mkdir data && chown node:node data
USER node
VOLUME /app/data

# Two arenas keep the C library from holding on to what threads that have ended took.
ENV HOST=0.0.0.0 PORT=8080 MALLOC_ARENA_MAX=2
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--max-semi-space-size=8", "src/main.ts"]
