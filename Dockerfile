# One process of the hosted form (compose.yaml starts two). It keeps nothing itself, and does not run as root.

FROM node:24-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --include=optional
COPY . .
RUN node -e "import('./src/ready.js').then(({ build }) => build())" \
	&& npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/tmp/spectactor
COPY --from=built /app/package.json ./
COPY --from=built /app/node_modules node_modules
COPY --from=built /app/build build
COPY --from=built /app/src src
COPY --from=built /app/supabase supabase
# the volume of keys belongs to whom the folder belongs to that it takes the place of
RUN install -d -m 700 -o node -g node /keys
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
	CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# it answers SIGTERM itself: what was asked is answered, then the lines are cut, within two seconds
CMD ["node", "src/server.js"]
