# syntax=docker/dockerfile:1
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /verbatim
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY build.mjs tsconfig.json ./
COPY src src
COPY commands commands
RUN node build.mjs && rm dist/*.map

FROM node:${NODE} AS packages
WORKDIR /verbatim
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:${NODE}
WORKDIR /verbatim
RUN install --directory --owner=node --group=node /data
COPY --from=packages /verbatim/node_modules node_modules
COPY --from=build /verbatim/dist dist
COPY package.json LICENSE ./
COPY knowledge knowledge
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9464
USER 1000:1000
VOLUME /data
EXPOSE 8080 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=1s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["start"]
